<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>windlass::AggregateBar</name>
    <message numerus="yes">
        <source>%Ln transfer(s) running</source>
        <translation>
            <numerusform>%Ln transfer running</numerusform>
            <numerusform>%Ln transfers running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::ArchiveRestoreDialog</name>
    <message numerus="yes">
        <source>Being restored: %Ln.</source>
        <translation>
            <numerusform>Being restored: %Ln.</numerusform>
            <numerusform>Being restored: %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restored already, and kept longer now: %Ln.</source>
        <translation>
            <numerusform>Restored already, and kept longer now: %Ln.</numerusform>
            <numerusform>Restored already, and kept longer now: %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not archived: %Ln.</source>
        <translation>
            <numerusform>Not archived: %Ln.</numerusform>
            <numerusform>Not archived: %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Failed: %Ln.</source>
        <translation>
            <numerusform>Failed: %Ln.</numerusform>
            <numerusform>Failed: %Ln.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::ArchivedSources</name>
    <message numerus="yes">
        <source>%Ln object(s) are archived, and must be restored before they can be read.</source>
        <translation>
            <numerusform>%Ln object is archived, and must be restored before it can be read.</numerusform>
            <numerusform>%Ln objects are archived, and must be restored before they can be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::BatchSummary</name>
    <message numerus="yes">
        <source>%Ln transfer(s) finished</source>
        <translation>
            <numerusform>%Ln transfer finished</numerusform>
            <numerusform>%Ln transfers finished</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>%Ln done</numerusform>
            <numerusform>%Ln done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln skipped</numerusform>
            <numerusform>%Ln skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cancelled</source>
        <translation>
            <numerusform>%Ln cancelled</numerusform>
            <numerusform>%Ln cancelled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::BrowserView</name>
    <message numerus="yes">
        <source>Showing the first %Ln object(s) found. There may be more: narrow the search.</source>
        <translation>
            <numerusform>Showing the first %Ln object found. There may be more: narrow the search.</numerusform>
            <numerusform>Showing the first %Ln objects found. There may be more: narrow the search.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::CarryCommands</name>
    <message numerus="yes">
        <source>%Ln objects and folders</source>
        <translation>
            <numerusform>%Ln object or folder</numerusform>
            <numerusform>%Ln objects and folders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::Cli</name>
    <message numerus="yes">
        <source>%1 of more than %n file(s)</source>
        <translation>
            <numerusform>%1 of more than %n file</numerusform>
            <numerusform>%1 of more than %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s)</source>
        <translation>
            <numerusform>%1 of %n file</numerusform>
            <numerusform>%1 of %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incomplete line(s) of the list are skipped.</source>
        <translation>
            <numerusform>%n incomplete line of the list is skipped.</numerusform>
            <numerusform>%n incomplete lines of the list are skipped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) are no longer empty and are skipped.</source>
        <translation>
            <numerusform>%n folder is no longer empty and is skipped.</numerusform>
            <numerusform>%n folders are no longer empty and are skipped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The partial transfer of %n large file(s) from an earlier run was out of date and was discarded.</source>
        <translation>
            <numerusform>The partial transfer of %n large file from an earlier run was out of date and was discarded.</numerusform>
            <numerusform>The partial transfers of %n large files from an earlier run were out of date and were discarded.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::ConnectionDialog</name>
    <message numerus="yes">
        <source>Connected: %n bucket(s) found.</source>
        <translation>
            <numerusform>Connected: %n bucket found.</numerusform>
            <numerusform>Connected: %n buckets found.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::CustomerKeyDialog</name>
    <message numerus="yes">
        <source>%Ln unfinished transfer(s) need your own encryption key. Windlass does not store such keys.</source>
        <translation>
            <numerusform>%Ln unfinished transfer needs your own encryption key. Windlass does not store such keys.</numerusform>
            <numerusform>%Ln unfinished transfers need your own encryption key. Windlass does not store such keys.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::EmptyingText</name>
    <message numerus="yes">
        <source>%Ln object(s) (%1)</source>
        <translation>
            <numerusform>%Ln object (%1)</numerusform>
            <numerusform>%Ln objects (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln old version(s) and delete marker(s) (%1)</source>
        <translation>
            <numerusform>%Ln old version or delete marker (%1)</numerusform>
            <numerusform>%Ln old versions and delete markers (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unfinished upload(s)</source>
        <translation>
            <numerusform>%Ln unfinished upload</numerusform>
            <numerusform>%Ln unfinished uploads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln version(s) and delete marker(s) deleted</source>
        <translation>
            <numerusform>%Ln version or delete marker deleted</numerusform>
            <numerusform>%Ln versions and delete markers deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln upload(s) aborted</source>
        <translation>
            <numerusform>%Ln upload aborted</numerusform>
            <numerusform>%Ln uploads aborted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln version(s) are protected by Object Lock and are still there.</source>
        <translation>
            <numerusform>%Ln version is protected by Object Lock and is still there.</numerusform>
            <numerusform>%Ln versions are protected by Object Lock and are still there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln version(s) or upload(s) could not be deleted.</source>
        <translation>
            <numerusform>%Ln version or upload could not be deleted.</numerusform>
            <numerusform>%Ln versions or uploads could not be deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::FailureCommands</name>
    <message numerus="yes">
        <source>%Ln upload(s) to %1</source>
        <translation>
            <numerusform>%Ln upload to %1</numerusform>
            <numerusform>%Ln uploads to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln download(s) to “%1”</source>
        <translation>
            <numerusform>%Ln download to “%1”</numerusform>
            <numerusform>%Ln downloads to “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copies from %1 to %2</source>
        <translation>
            <numerusform>%Ln copy from %1 to %2</numerusform>
            <numerusform>%Ln copies from %1 to %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln move(s) from %1 to %2</source>
        <translation>
            <numerusform>%Ln move from %1 to %2</numerusform>
            <numerusform>%Ln moves from %1 to %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deletion(s) in %1</source>
        <translation>
            <numerusform>%Ln deletion in %1</numerusform>
            <numerusform>%Ln deletions in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failure(s) were saved as “%1”.</source>
        <translation>
            <numerusform>%Ln failure was saved as “%1”.</numerusform>
            <numerusform>%Ln failures were saved as “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incomplete line(s) are skipped.</source>
        <translation>
            <numerusform>%Ln incomplete line is skipped.</numerusform>
            <numerusform>%Ln incomplete lines are skipped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s) are no longer empty and are skipped.</source>
        <translation>
            <numerusform>%Ln folder is no longer empty and is skipped.</numerusform>
            <numerusform>%Ln folders are no longer empty and are skipped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry %Ln item(s) of the list?</source>
        <translation>
            <numerusform>Retry %Ln item of the list?</numerusform>
            <numerusform>Retry %Ln items of the list?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::FailureInbox</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <comment>object</comment>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::FailureText</name>
    <message numerus="yes">
        <source>%Ln failure(s)</source>
        <translation>
            <numerusform>%Ln failure</numerusform>
            <numerusform>%Ln failures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::HistoryText</name>
    <message numerus="yes">
        <source>%1 and more, %Ln object(s)</source>
        <translation>
            <numerusform>%1 and more, %Ln object</numerusform>
            <numerusform>%1 and more, %Ln objects</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::Inspector</name>
    <message numerus="yes">
        <source>%Ln rows are selected</source>
        <translation>
            <numerusform>%Ln row is selected</numerusform>
            <numerusform>%Ln rows are selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::JsonTreeModel</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln values</source>
        <translation>
            <numerusform>%Ln value</numerusform>
            <numerusform>%Ln values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln members</source>
        <translation>
            <numerusform>%Ln member</numerusform>
            <numerusform>%Ln members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::KeyNameRules</name>
    <message numerus="yes">
        <source>The whole key would be longer than 1,024 bytes. Shorten the name by %Ln byte(s).</source>
        <translation>
            <numerusform>The whole key would be longer than 1,024 bytes. Shorten the name by %Ln byte.</numerusform>
            <numerusform>The whole key would be longer than 1,024 bytes. Shorten the name by %Ln bytes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::LinkListDialog</name>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n object</numerusform>
            <numerusform>%n objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all in %n folder(s)</source>
        <translation>
            <numerusform>all in %n folder</numerusform>
            <numerusform>all in %n folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s).</source>
        <translation>
            <numerusform>%n link.</numerusform>
            <numerusform>%n links.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::LocationStatus</name>
    <message numerus="yes">
        <source>%Ln object(s) were searched.</source>
        <translation>
            <numerusform>%Ln object was searched.</numerusform>
            <numerusform>%Ln objects were searched.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::PlanDialog</name>
    <message numerus="yes">
        <source>Delete %Ln object(s)</source>
        <translation>
            <numerusform>Delete %Ln object</numerusform>
            <numerusform>Delete %Ln objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) already exist. Pick one rule above, or select rows and decide below.</source>
        <translation>
            <numerusform>%Ln item already exists. Pick one rule above, or select the row and decide below.</numerusform>
            <numerusform>%Ln items already exist. Pick one rule above, or select rows and decide below.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::PlanText</name>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln request</numerusform>
            <numerusform>%Ln requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s)</source>
        <translation>
            <numerusform>%Ln part</numerusform>
            <numerusform>%Ln parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot be transferred</source>
        <translation>
            <numerusform>%Ln cannot be transferred</numerusform>
            <numerusform>%Ln cannot be transferred</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) counted but not shown</source>
        <translation>
            <numerusform>%Ln row counted but not shown</numerusform>
            <numerusform>%Ln rows counted but not shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln object(s)</source>
        <translation>
            <numerusform>%Ln object</numerusform>
            <numerusform>%Ln objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln folder</numerusform>
            <numerusform>%Ln folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln for tags</source>
        <translation>
            <numerusform>%Ln for tags</numerusform>
            <numerusform>%Ln for tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to start and complete them</source>
        <translation>
            <numerusform>%Ln to start and complete it</numerusform>
            <numerusform>%Ln to start and complete them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln for permissions</source>
        <translation>
            <numerusform>%Ln for permissions</numerusform>
            <numerusform>%Ln for permissions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s) already exist</source>
        <translation>
            <numerusform>%Ln folder already exists</numerusform>
            <numerusform>%Ln folders already exist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) already exist</source>
        <translation>
            <numerusform>%Ln file already exists</numerusform>
            <numerusform>%Ln files already exist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) must be changed</source>
        <translation>
            <numerusform>%Ln name must be changed</numerusform>
            <numerusform>%Ln names must be changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::PreviewView</name>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::QueueKeeper</name>
    <message numerus="yes">
        <source>%n unfinished transfer(s) cannot be resumed, because their connection now points to %1. Set its endpoint back to resume them at the next start.</source>
        <translation>
            <numerusform>%n unfinished transfer cannot be resumed, because its connection now points to %1. Set its endpoint back to resume it at the next start.</numerusform>
            <numerusform>%n unfinished transfers cannot be resumed, because their connection now points to %1. Set its endpoint back to resume them at the next start.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::QueueText</name>
    <message numerus="yes">
        <source>%Ln verified (%1)</source>
        <translation>
            <numerusform>%Ln verified (%1)</numerusform>
            <numerusform>%Ln verified (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln size only</source>
        <translation>
            <numerusform>%Ln size only</numerusform>
            <numerusform>%Ln size only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not verified</source>
        <translation>
            <numerusform>%Ln not verified</numerusform>
            <numerusform>%Ln not verified</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::RequestLogWindow</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln line(s)</source>
        <translation>
            <numerusform>%L1 of %Ln line</numerusform>
            <numerusform>%L1 of %Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::RowText</name>
    <message numerus="yes">
        <source>%Ln bucket(s)</source>
        <translation>
            <numerusform>%Ln bucket</numerusform>
            <numerusform>%Ln buckets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln folder</numerusform>
            <numerusform>%Ln folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln object(s)</source>
        <translation>
            <numerusform>%Ln object</numerusform>
            <numerusform>%Ln objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::StreamDownload</name>
    <message numerus="yes">
        <source>it has %n byte(s), and the range is behind its end.</source>
        <translation>
            <numerusform>it has %n byte, and the range is behind its end.</numerusform>
            <numerusform>it has %n bytes, and the range is behind its end.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::TransferLauncher</name>
    <message numerus="yes">
        <source>%Ln objects and folders</source>
        <translation>
            <numerusform>%Ln object or folder</numerusform>
            <numerusform>%Ln objects and folders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::TransferText</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln object(s)</source>
        <translation>
            <numerusform>%Ln object</numerusform>
            <numerusform>%Ln objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln skipped</numerusform>
            <numerusform>%Ln skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cancelled</source>
        <translation>
            <numerusform>%Ln cancelled</numerusform>
            <numerusform>%Ln cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::UnfinishedUploadsDialog</name>
    <message numerus="yes">
        <source>%Ln unfinished upload(s), %1</source>
        <translation>
            <numerusform>%Ln unfinished upload, %1</numerusform>
            <numerusform>%Ln unfinished uploads, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Abort %Ln upload(s)…</source>
        <translation>
            <numerusform>&amp;Abort %Ln upload…</numerusform>
            <numerusform>&amp;Abort %Ln uploads…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Abort %Ln unfinished upload(s)?</source>
        <translation>
            <numerusform>Abort %Ln unfinished upload?</numerusform>
            <numerusform>Abort %Ln unfinished uploads?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Windlass would resume %Ln of them, and will start over instead.</source>
        <translation>
            <numerusform>Windlass would resume %Ln of them, and will start over instead.</numerusform>
            <numerusform>Windlass would resume %Ln of them, and will start over instead.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::UnfinishedUploadsModel</name>
    <message numerus="yes">
        <source>%1 in %Ln part(s)</source>
        <translation>
            <numerusform>%1 in %Ln part</numerusform>
            <numerusform>%1 in %Ln parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::VersionActions</name>
    <message numerus="yes">
        <source>Delete %Ln version(s) for good?</source>
        <translation>
            <numerusform>Delete %Ln version for good?</numerusform>
            <numerusform>Delete %Ln versions for good?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be deleted. %1</source>
        <translation>
            <numerusform>%Ln could not be deleted. %1</numerusform>
            <numerusform>%Ln could not be deleted. %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::VersionCommands</name>
    <message numerus="yes">
        <source>%Ln objects and folders</source>
        <translation>
            <numerusform>%Ln object or folder</numerusform>
            <numerusform>%Ln objects and folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln object(s) deleted. Earlier versions are kept.</source>
        <translation>
            <numerusform>%Ln object deleted. Earlier versions are kept.</numerusform>
            <numerusform>%Ln objects deleted. Earlier versions are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln object(s) restored.</source>
        <translation>
            <numerusform>%Ln object restored.</numerusform>
            <numerusform>%Ln objects restored.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::VersionsModel</name>
    <message numerus="yes">
        <source>Deleted, %Ln version(s)</source>
        <translation>
            <numerusform>Deleted, %Ln version</numerusform>
            <numerusform>Deleted, %Ln versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln version(s)</source>
        <translation>
            <numerusform>%Ln version</numerusform>
            <numerusform>%Ln versions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::VersionsView</name>
    <message numerus="yes">
        <source>%Ln version(s)</source>
        <translation>
            <numerusform>%Ln version</numerusform>
            <numerusform>%Ln versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
</TS>

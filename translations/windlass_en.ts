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
        <source>The first %Ln object(s) that were found are shown. There may be more: say more closely what to look for.</source>
        <translation>
            <numerusform>The first %Ln object that was found is shown. There may be more: say more closely what to look for.</numerusform>
            <numerusform>The first %Ln objects that were found are shown. There may be more: say more closely what to look for.</numerusform>
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
        <source>What an earlier run had begun of %n large file(s) is of no use any more, and was discarded.</source>
        <translation>
            <numerusform>What an earlier run had begun of %n large file is of no use any more, and was discarded.</numerusform>
            <numerusform>What an earlier run had begun of %n large files is of no use any more, and was discarded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the list say too little and are left out.</source>
        <translation>
            <numerusform>%n line of the list says too little and is left out.</numerusform>
            <numerusform>%n lines of the list say too little and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) that were empty are not by now, and are left out.</source>
        <translation>
            <numerusform>%n folder that was empty is not by now, and is left out.</numerusform>
            <numerusform>%n folders that were empty are not by now, and are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::ConnectionDialog</name>
    <message numerus="yes">
        <source>Works: %n bucket(s).</source>
        <translation>
            <numerusform>Works: %n bucket.</numerusform>
            <numerusform>Works: %n buckets.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::CustomerKeyDialog</name>
    <message numerus="yes">
        <source>%Ln transfer(s) of an earlier run need the key of your own that they were begun with. Windlass does not keep such keys.</source>
        <translation>
            <numerusform>%Ln transfer of an earlier run needs the key of your own that it was begun with. Windlass does not keep such keys.</numerusform>
            <numerusform>%Ln transfers of an earlier run need the key of your own that they were begun with. Windlass does not keep such keys.</numerusform>
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
        <source>%Ln line(s) say too little and are left out.</source>
        <translation>
            <numerusform>%Ln line says too little and is left out.</numerusform>
            <numerusform>%Ln lines say too little and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Try %Ln item(s) of the list again?</source>
        <translation>
            <numerusform>Try %Ln item of the list again?</numerusform>
            <numerusform>Try %Ln items of the list again?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s) that were empty are not by now, and are left out.</source>
        <translation>
            <numerusform>%Ln folder that was empty is not by now, and is left out.</numerusform>
            <numerusform>%Ln folders that were empty are not by now, and are left out.</numerusform>
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
        <source>%1 and the next, %Ln object(s)</source>
        <translation>
            <numerusform>%1, %Ln object</numerusform>
            <numerusform>%1 and the next, %Ln objects</numerusform>
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
        <source>%Ln object(s) were looked at.</source>
        <translation>
            <numerusform>%Ln object was looked at.</numerusform>
            <numerusform>%Ln objects were looked at.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::NameDialog</name>
    <message numerus="yes">
        <source>The whole key would be longer than 1,024 bytes. Shorten the name by %Ln byte(s).</source>
        <translation>
            <numerusform>The whole key would be longer than 1,024 bytes. Shorten the name by %Ln byte.</numerusform>
            <numerusform>The whole key would be longer than 1,024 bytes. Shorten the name by %Ln bytes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::PlanDialog</name>
    <message numerus="yes">
        <source>%Ln question(s) open: choose for single rows, or one rule for all.</source>
        <translation>
            <numerusform>%Ln question is open: choose for its row, or one rule for all.</numerusform>
            <numerusform>%Ln questions are open: choose for single rows, or one rule for all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln object(s)</source>
        <translation>
            <numerusform>Delete %Ln object</numerusform>
            <numerusform>Delete %Ln objects</numerusform>
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
        <source>%Ln to begin and complete them</source>
        <translation>
            <numerusform>%Ln to begin and complete it</numerusform>
            <numerusform>%Ln to begin and complete them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s) exist already</source>
        <translation>
            <numerusform>%Ln folder exists already</numerusform>
            <numerusform>%Ln folders exist already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) exist already</source>
        <translation>
            <numerusform>%Ln file exists already</numerusform>
            <numerusform>%Ln files exist already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) have to be changed</source>
        <translation>
            <numerusform>%Ln name has to be changed</numerusform>
            <numerusform>%Ln names have to be changed</numerusform>
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
        <source>%Ln for access</source>
        <translation>
            <numerusform>%Ln for access</numerusform>
            <numerusform>%Ln for access</numerusform>
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
        <source>%n transfer(s) of an earlier run cannot go on, because their connection leads to %1 now. Set its endpoint back to what it was, and they go on at the next start.</source>
        <translation>
            <numerusform>%n transfer of an earlier run cannot go on, because its connection leads to %1 now. Set the endpoint back to what it was, and it goes on at the next start.</numerusform>
            <numerusform>%n transfers of an earlier run cannot go on, because their connection leads to %1 now. Set its endpoint back to what it was, and they go on at the next start.</numerusform>
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
        <source>Windlass would go on with %Ln of them, and will start from the beginning instead.</source>
        <translation>
            <numerusform>Windlass would go on with %Ln of them, and will start from the beginning instead.</numerusform>
            <numerusform>Windlass would go on with %Ln of them, and will start from the beginning instead.</numerusform>
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
</TS>

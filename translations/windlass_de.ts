<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>windlass::AggregateBar</name>
    <message>
        <source>Progress of all transfers</source>
        <translation>Fortschritt aller Übertragungen</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>Übertragungen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln transfer(s) running</source>
        <translation>
            <numerusform>%Ln Übertragung läuft</numerusform>
            <numerusform>%Ln Übertragungen laufen</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Stalled, retrying</source>
        <translation>Stockt, wird wiederholt</translation>
    </message>
</context>
<context>
    <name>windlass::ArchiveRestoreDialog</name>
    <message>
        <source>Restore from archive</source>
        <translation>Aus dem Archiv wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>The server makes a readable copy of %1 for a number of days. The provider charges for this.</source>
        <translation>Der Server macht für einige Tage eine lesbare Kopie von %1. Der Anbieter berechnet das.</translation>
    </message>
    <message>
        <source> days</source>
        <comment>kept for: 7 days</comment>
        <translation> Tage</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Bulk: slower and cheaper</source>
        <translation>Bulk: langsamer und günstiger</translation>
    </message>
    <message>
        <source>Expedited: faster and more expensive</source>
        <translation>Expedited: schneller und teurer</translation>
    </message>
    <message>
        <source>Standard takes hours, Bulk up to two days, Expedited minutes. DEEP_ARCHIVE has no Expedited.</source>
        <translation>Standard dauert Stunden, Bulk bis zu zwei Tage, Expedited Minuten. DEEP_ARCHIVE kennt kein Expedited.</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>Der Server wird gefragt</translation>
    </message>
    <message>
        <source>&amp;Keep for:</source>
        <translation>&amp;Behalten für:</translation>
    </message>
    <message>
        <source>&amp;Speed:</source>
        <translation>Ge&amp;schwindigkeit:</translation>
    </message>
    <message numerus="yes">
        <source>Being restored: %Ln.</source>
        <translation>
            <numerusform>Wird wiederhergestellt: %Ln.</numerusform>
            <numerusform>Werden wiederhergestellt: %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restored already, and kept longer now: %Ln.</source>
        <translation>
            <numerusform>Bereits wiederhergestellt, wird jetzt länger behalten: %Ln.</numerusform>
            <numerusform>Bereits wiederhergestellt, werden jetzt länger behalten: %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not archived: %Ln.</source>
        <translation>
            <numerusform>Nicht archiviert: %Ln.</numerusform>
            <numerusform>Nicht archiviert: %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Failed: %Ln.</source>
        <translation>
            <numerusform>Fehlgeschlagen: %Ln.</numerusform>
            <numerusform>Fehlgeschlagen: %Ln.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::ArchivedSources</name>
    <message numerus="yes">
        <source>%Ln object(s) are archived, and must be restored before they can be read.</source>
        <translation>
            <numerusform>%Ln Objekt ist archiviert und muss wiederhergestellt werden, bevor es gelesen werden kann.</numerusform>
            <numerusform>%Ln Objekte sind archiviert und müssen wiederhergestellt werden, bevor sie gelesen werden können.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Wiederherstellen …</translation>
    </message>
</context>
<context>
    <name>windlass::AwsFile</name>
    <message>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>it is UTF-16 text; save it as UTF-8</source>
        <translation>es ist UTF-16-Text; speichern Sie ihn als UTF-8</translation>
    </message>
</context>
<context>
    <name>windlass::AwsService</name>
    <message>
        <source>a region has only letters, digits, hyphens and underscores, as eu-west-1</source>
        <translation>eine Region hat nur Buchstaben, Ziffern, Binde- und Unterstriche, wie eu-west-1</translation>
    </message>
    <message>
        <source>auto, path or virtual is needed</source>
        <translation>auto, path oder virtual wird gebraucht</translation>
    </message>
    <message>
        <source>it is not a valid number</source>
        <translation>das ist keine gültige Zahl</translation>
    </message>
    <message>
        <source>it must be more than 0</source>
        <translation>es muss mehr als 0 sein</translation>
    </message>
</context>
<context>
    <name>windlass::AwsSettings</name>
    <message>
        <source>this connection</source>
        <translation>diese Verbindung</translation>
    </message>
    <message>
        <source>%1 is set by %2, but there is no %3: %4</source>
        <translation>%1 ist durch %2 gesetzt, aber %3 fehlt: %4</translation>
    </message>
    <message>
        <source>Looked for in: %1.</source>
        <translation>Gesucht in: %1.</translation>
    </message>
    <message>
        <source>it contains a control character, such as a line break, which a request cannot carry</source>
        <translation>es enthält ein Steuerzeichen, etwa einen Zeilenumbruch, das keine Anfrage übertragen kann</translation>
    </message>
</context>
<context>
    <name>windlass::BandwidthField</name>
    <message>
        <source> MiB/s</source>
        <translation> MiB/s</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Unbegrenzt</translation>
    </message>
</context>
<context>
    <name>windlass::BatchSummary</name>
    <message>
        <source>Upload finished</source>
        <translation>Hochladen beendet</translation>
    </message>
    <message>
        <source>Download finished</source>
        <translation>Herunterladen beendet</translation>
    </message>
    <message>
        <source>Copy finished</source>
        <translation>Kopieren beendet</translation>
    </message>
    <message>
        <source>Move finished</source>
        <translation>Verschieben beendet</translation>
    </message>
    <message>
        <source>Deletion finished</source>
        <translation>Löschen beendet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln transfer(s) finished</source>
        <translation>
            <numerusform>%Ln Übertragung beendet</numerusform>
            <numerusform>%Ln Übertragungen beendet</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 with failures</source>
        <translation>%1, mit Fehlern</translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>%Ln erledigt</numerusform>
            <numerusform>%Ln erledigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln übersprungen</numerusform>
            <numerusform>%Ln übersprungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cancelled</source>
        <translation>
            <numerusform>%Ln abgebrochen</numerusform>
            <numerusform>%Ln abgebrochen</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of an enumeration</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>some items could not be listed</source>
        <translation>einiges konnte nicht aufgelistet werden</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
</context>
<context>
    <name>windlass::BookmarkList</name>
    <message>
        <source>Bookmarks</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a location, its connection</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open in new tab</source>
        <translation>In neuem Tab öffnen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Remove bookmark</source>
        <translation>Lesezeichen entfernen</translation>
    </message>
</context>
<context>
    <name>windlass::Breadcrumbs</name>
    <message>
        <source>Folders between</source>
        <translation>Ordner dazwischen</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Zu %1 gehen</translation>
    </message>
</context>
<context>
    <name>windlass::BrowserActions</name>
    <message>
        <source>%1 (%2)</source>
        <comment>what an action does (its shortcut)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Up to the folder above</source>
        <translation>Zum übergeordneten Ordner</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop loading</source>
        <translation>Laden anhalten</translation>
    </message>
    <message>
        <source>Type a location</source>
        <translation>Adresse eingeben</translation>
    </message>
    <message>
        <source>Filter by name</source>
        <translation>Nach Namen filtern</translation>
    </message>
    <message>
        <source>Upload files…</source>
        <translation>Dateien hochladen …</translation>
    </message>
    <message>
        <source>Upload files to this folder</source>
        <translation>Dateien in diesen Ordner hochladen</translation>
    </message>
    <message>
        <source>Upload folder…</source>
        <translation>Ordner hochladen …</translation>
    </message>
    <message>
        <source>Upload a folder to this folder</source>
        <translation>Einen Ordner in diesen Ordner hochladen</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>Neuer Ordner …</translation>
    </message>
    <message>
        <source>New bucket…</source>
        <translation>Neuer Bucket …</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation>Herunterladen …</translation>
    </message>
    <message>
        <source>Download the selected objects and folders</source>
        <translation>Ausgewählte Objekte und Ordner herunterladen</translation>
    </message>
    <message>
        <source>Share link…</source>
        <translation>Freigabelink …</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Copy a link to the selected object</source>
        <translation>Einen Link auf das ausgewählte Objekt kopieren</translation>
    </message>
    <message>
        <source>Copy s3:// URI</source>
        <translation>s3://-URI kopieren</translation>
    </message>
    <message>
        <source>Copy the s3:// URIs of the selected rows</source>
        <translation>Die s3://-URIs der ausgewählten Zeilen kopieren</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Rename the selected object or folder</source>
        <translation>Das ausgewählte Objekt oder den Ordner umbenennen</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Delete the selected rows</source>
        <translation>Die ausgewählten Zeilen löschen</translation>
    </message>
    <message>
        <source>Delete bucket…</source>
        <translation>Bucket löschen …</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Copy to…</source>
        <translation>Kopieren nach …</translation>
    </message>
    <message>
        <source>Copy the selected rows to another folder or bucket</source>
        <translation>Die ausgewählten Zeilen in einen anderen Ordner oder Bucket kopieren</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>Verschieben nach …</translation>
    </message>
    <message>
        <source>Move the selected rows to another folder or bucket</source>
        <translation>Die ausgewählten Zeilen in einen anderen Ordner oder Bucket verschieben</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>Suchen …</translation>
    </message>
    <message>
        <source>Search below this folder</source>
        <translation>Unterhalb dieses Ordners suchen</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>Upload with options…</source>
        <translation>Mit Optionen hochladen …</translation>
    </message>
    <message>
        <source>Let others upload…</source>
        <translation>Andere hochladen lassen …</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Download with options…</source>
        <translation>Mit Optionen herunterladen …</translation>
    </message>
    <message>
        <source>Share links…</source>
        <translation>Freigabelinks …</translation>
    </message>
    <message>
        <source>Set storage options, then choose the files</source>
        <translation>Speicheroptionen festlegen, dann die Dateien auswählen</translation>
    </message>
    <message>
        <source>Create a folder here</source>
        <translation>Hier einen Ordner anlegen</translation>
    </message>
    <message>
        <source>Create a bucket</source>
        <translation>Einen Bucket anlegen</translation>
    </message>
    <message>
        <source>Create a page that lets others upload to this folder</source>
        <translation>Eine Seite erstellen, über die andere in diesen Ordner hochladen können</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Show the selected object in its folder</source>
        <translation>Das ausgewählte Objekt in seinem Ordner zeigen</translation>
    </message>
    <message>
        <source>Preview the selected object beside the table</source>
        <translation>Vorschau des ausgewählten Objekts neben der Tabelle</translation>
    </message>
    <message>
        <source>Set an encryption key or who pays, then choose a folder</source>
        <translation>Schlüssel zum Entschlüsseln oder Zahlenden festlegen, dann einen Ordner auswählen</translation>
    </message>
    <message>
        <source>Create expiring links to the selected objects</source>
        <translation>Befristete Links auf die ausgewählten Objekte erstellen</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Open in new tab</source>
        <translation>In neuem Tab öffnen</translation>
    </message>
    <message>
        <source>Open the selected folder in a new tab</source>
        <translation>Den ausgewählten Ordner in einem neuen Tab öffnen</translation>
    </message>
    <message>
        <source>Versions…</source>
        <translation>Versionen …</translation>
    </message>
    <message>
        <source>Show the versions and delete markers of the selected object or folder</source>
        <translation>Versionen und Löschmarkierungen des ausgewählten Objekts oder Ordners zeigen</translation>
    </message>
    <message>
        <source>Restore from archive…</source>
        <translation>Aus dem Archiv wiederherstellen …</translation>
    </message>
    <message>
        <source>Ask the server for a readable copy of archived objects</source>
        <translation>Den Server um eine lesbare Kopie archivierter Objekte bitten</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Put the objects or files in the clipboard into this folder</source>
        <translation>Die Objekte oder Dateien der Zwischenablage in diesen Ordner einfügen</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Move the selected rows to where they are pasted</source>
        <translation>Die ausgewählten Zeilen dorthin verschieben, wo sie eingefügt werden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the selected rows to where they are pasted</source>
        <translation>Die ausgewählten Zeilen dorthin kopieren, wo sie eingefügt werden</translation>
    </message>
    <message>
        <source>Show versions</source>
        <translation>Versionen zeigen</translation>
    </message>
    <message>
        <source>Show versions and delete markers below their objects</source>
        <translation>Versionen und Löschmarkierungen unter ihren Objekten zeigen</translation>
    </message>
</context>
<context>
    <name>windlass::BrowserTabs</name>
    <message>
        <source>Tabs</source>
        <translation>Tabs</translation>
    </message>
    <message>
        <source>New &amp;tab</source>
        <translation>Neuer &amp;Tab</translation>
    </message>
    <message>
        <source>&amp;Close tab</source>
        <translation>Tab schlie&amp;ßen</translation>
    </message>
    <message>
        <source>Ne&amp;xt tab</source>
        <translation>Nä&amp;chster Tab</translation>
    </message>
    <message>
        <source>Pre&amp;vious tab</source>
        <translation>&amp;Voriger Tab</translation>
    </message>
</context>
<context>
    <name>windlass::BrowserToolBars</name>
    <message>
        <source>Upload…</source>
        <translation>Hochladen …</translation>
    </message>
    <message>
        <source>Upload files or a folder</source>
        <translation>Dateien oder einen Ordner hochladen</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>Hochladen</translation>
    </message>
</context>
<context>
    <name>windlass::BrowserView</name>
    <message>
        <source>Loading was stopped, so some rows may be missing.</source>
        <translation>Das Laden wurde angehalten, daher können Zeilen fehlen.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>“%1” was not found in %2.</source>
        <translation>„%1“ wurde in %2 nicht gefunden.</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message numerus="yes">
        <source>Showing the first %Ln object(s) found. There may be more: narrow the search.</source>
        <translation>
            <numerusform>%Ln gefundenes Objekt wird gezeigt. Es kann mehr geben: Grenzen Sie die Suche ein.</numerusform>
            <numerusform>Die ersten %Ln gefundenen Objekte werden gezeigt. Es kann mehr geben: Grenzen Sie die Suche ein.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::BucketCommands</name>
    <message>
        <source>Delete bucket</source>
        <translation>Bucket löschen</translation>
    </message>
    <message>
        <source>Delete the bucket “%1”?</source>
        <translation>Den Bucket „%1“ löschen?</translation>
    </message>
    <message>
        <source>Only an empty bucket can be deleted. Others can take its name afterwards.</source>
        <translation>Nur ein leerer Bucket kann gelöscht werden. Danach können andere seinen Namen verwenden.</translation>
    </message>
    <message>
        <source>The bucket “%1” is not empty, so it was not deleted.</source>
        <translation>Der Bucket „%1“ ist nicht leer und wurde daher nicht gelöscht.</translation>
    </message>
    <message>
        <source>It can be deleted when its objects are gone, with their old versions and delete markers.</source>
        <translation>Er kann gelöscht werden, wenn seine Objekte weg sind, auch alte Versionen und Löschmarkierungen.</translation>
    </message>
    <message>
        <source>Empty bucket…</source>
        <translation>Bucket leeren …</translation>
    </message>
</context>
<context>
    <name>windlass::BucketCreation</name>
    <message>
        <source>The bucket “%1” was created, but Object Lock is not on, or cannot be confirmed. %2</source>
        <translation>Der Bucket „%1“ wurde angelegt, aber Object Lock ist nicht eingeschaltet oder lässt sich nicht bestätigen. %2</translation>
    </message>
    <message>
        <source>The bucket “%1” was created, but versioning is not on, or cannot be confirmed. %2</source>
        <translation>Der Bucket „%1“ wurde angelegt, aber die Versionierung ist nicht eingeschaltet oder lässt sich nicht bestätigen. %2</translation>
    </message>
</context>
<context>
    <name>windlass::CarryCommands</name>
    <message numerus="yes">
        <source>%Ln objects and folders</source>
        <translation>
            <numerusform>%Ln Objekt oder Ordner</numerusform>
            <numerusform>%Ln Objekte und Ordner</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to paste: neither files nor objects were copied.</source>
        <translation>Es gibt nichts einzufügen: Weder Dateien noch Objekte wurden kopiert.</translation>
    </message>
    <message>
        <source>What was cut is in this folder already.</source>
        <translation>Das Ausgeschnittene ist bereits in diesem Ordner.</translation>
    </message>
    <message>
        <source>What was copied is in this folder already. Copy to… can make a copy elsewhere.</source>
        <translation>Das Kopierte ist bereits in diesem Ordner. „Kopieren nach …“ kann anderswo eine Kopie machen.</translation>
    </message>
    <message>
        <source>A folder cannot be pasted into itself.</source>
        <translation>Ein Ordner kann nicht in sich selbst eingefügt werden.</translation>
    </message>
</context>
<context>
    <name>windlass::Cli</name>
    <message>
        <source>The S3 endpoint; AWS if not given.</source>
        <translation>Der S3-Endpunkt; ohne Angabe AWS.</translation>
    </message>
    <message>
        <source>The region to sign for.</source>
        <translation>Die Region, für die signiert wird.</translation>
    </message>
    <message>
        <source>A profile of ~/.aws/credentials or ~/.aws/config.</source>
        <translation>Ein Profil aus ~/.aws/credentials oder ~/.aws/config.</translation>
    </message>
    <message>
        <source>A PEM file with certificate authorities to trust.</source>
        <translation>Eine PEM-Datei mit Zertifizierungsstellen, denen vertraut wird.</translation>
    </message>
    <message>
        <source>Do not show progress.</source>
        <translation>Keinen Fortschritt anzeigen.</translation>
    </message>
    <message>
        <source>Print nothing but errors.</source>
        <translation>Nur Fehler ausgeben.</translation>
    </message>
    <message>
        <source>The same as --quiet.</source>
        <translation>Dasselbe wie --quiet.</translation>
    </message>
    <message>
        <source>Moves files to and from S3-compatible object storage.</source>
        <translation>Überträgt Dateien in S3-kompatible Objektspeicher und zurück.</translation>
    </message>
    <message>
        <source>1 to 604800 seconds are possible.</source>
        <translation>Möglich sind 1 bis 604800 Sekunden.</translation>
    </message>
    <message>
        <source>exactly one s3:// address is needed.</source>
        <translation>Genau eine s3://-Adresse ist nötig.</translation>
    </message>
    <message>
        <source>it names no bucket.</source>
        <translation>Es fehlt der Bucket.</translation>
    </message>
    <message>
        <source>it is a folder. Use --recursive to copy what is in it.</source>
        <translation>Das ist ein Ordner. Mit --recursive wird sein Inhalt kopiert.</translation>
    </message>
    <message>
        <source>a source and a target are needed.</source>
        <translation>Quelle und Ziel sind nötig.</translation>
    </message>
    <message>
        <source>source or target must be an s3:// address.</source>
        <translation>Quelle oder Ziel muss eine s3://-Adresse sein.</translation>
    </message>
    <message>
        <source>it names no object. Use --recursive to copy everything in the bucket.</source>
        <translation>Es fehlt das Objekt. Mit --recursive wird alles im Bucket kopiert.</translation>
    </message>
    <message>
        <source>an address names no bucket.</source>
        <translation>In einer Adresse fehlt der Bucket.</translation>
    </message>
    <message>
        <source>No command was given.</source>
        <translation>Es fehlt ein Befehl.</translation>
    </message>
    <message>
        <source>%1 of %2, %3, %4</source>
        <translation>%1 von %2, %3, %4</translation>
    </message>
    <message>
        <source>, %1 left</source>
        <translation>, noch %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of more than %n file(s)</source>
        <translation>
            <numerusform>%1 von mehr als %n Datei</numerusform>
            <numerusform>%1 von mehr als %n Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s)</source>
        <translation>
            <numerusform>%1 von %n Datei</numerusform>
            <numerusform>%1 von %n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>a number of days is needed.</source>
        <translation>eine Anzahl von Tagen wird gebraucht.</translation>
    </message>
    <message>
        <source>overwrite, skip, keep-both, newer or different are possible.</source>
        <translation>Möglich sind overwrite, skip, keep-both, newer oder different.</translation>
    </message>
    <message>
        <source>a file has no metadata, tags, storage class or ACL.</source>
        <translation>eine Datei hat keine Metadaten, Tags, Speicherklasse oder ACL.</translation>
    </message>
    <message>
        <source>metadata of a copy needs --metadata-directive REPLACE.</source>
        <translation>Metadaten einer Kopie brauchen --metadata-directive REPLACE.</translation>
    </message>
    <message>
        <source>tags of a copy need --tagging-directive REPLACE.</source>
        <translation>Tags einer Kopie brauchen --tagging-directive REPLACE.</translation>
    </message>
    <message>
        <source>NAME=VALUE is needed.</source>
        <translation>NAME=WERT wird gebraucht.</translation>
    </message>
    <message>
        <source>COPY or REPLACE are possible.</source>
        <translation>möglich sind COPY oder REPLACE.</translation>
    </message>
    <message>
        <source>it is for copies within one account, and without --acl.</source>
        <translation>das ist für Kopien innerhalb eines Kontos, und ohne --acl.</translation>
    </message>
    <message>
        <source>it contradicts --%1.</source>
        <translation>das widerspricht --%1.</translation>
    </message>
    <message>
        <source>The output cannot be written: %1</source>
        <translation>Die Ausgabe kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>an s3:// address is needed.</source>
        <translation>eine s3://-Adresse ist nötig.</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>&lt;not set&gt;</source>
        <translation>&lt;nicht gesetzt&gt;</translation>
    </message>
    <message>
        <source>There is no profile “%1”, which %2 names.</source>
        <translation>Das Profil „%1“, das %2 nennt, gibt es nicht.</translation>
    </message>
    <message>
        <source>Where the bucket&apos;s name goes: path, virtual (into the host&apos;s name) or auto: virtual for AWS where the name allows it, path elsewhere.</source>
        <translation>Wohin der Name des Buckets kommt: path (in den Pfad), virtual (in den Hostnamen) oder auto: virtual für AWS, wo der Name es erlaubt, sonst path.</translation>
    </message>
    <message>
        <source>How often a request is tried, the first time included.</source>
        <translation>Wie oft eine Anfrage versucht wird, das erste Mal mitgezählt.</translation>
    </message>
    <message>
        <source>it names no object.</source>
        <translation>Es fehlt das Objekt.</translation>
    </message>
    <message>
        <source>only a single object has versions that can be named.</source>
        <translation>nur ein einzelnes Objekt hat Versionen, die genannt werden können.</translation>
    </message>
    <message>
        <source>it is for the download of a single object.</source>
        <translation>das ist für das Herunterladen eines einzelnen Objekts.</translation>
    </message>
    <message>
        <source>only a copy from one s3:// address to another has a source with a key, an owner or conditions.</source>
        <translation>nur eine Kopie von einer s3://-Adresse zu einer anderen hat eine Quelle mit Schlüssel, Eigentümer oder Bedingungen.</translation>
    </message>
    <message>
        <source>it is for --recursive.</source>
        <translation>das ist für --recursive.</translation>
    </message>
    <message>
        <source>it exists, and --no-overwrite-folder says not to copy into it.</source>
        <translation>das gibt es schon, und --no-overwrite-folder verbietet, hineinzukopieren.</translation>
    </message>
    <message>
        <source>There is nothing at %1.</source>
        <translation>Unter %1 gibt es nichts.</translation>
    </message>
    <message>
        <source>GET, PUT, HEAD or DELETE are possible; for POST there is presign-post.</source>
        <translation>möglich sind GET, PUT, HEAD oder DELETE; für POST gibt es presign-post.</translation>
    </message>
    <message>
        <source>200, 201 or 204 are possible.</source>
        <translation>möglich sind 200, 201 oder 204.</translation>
    </message>
    <message>
        <source>possible are: %1.</source>
        <translation>möglich sind: %1.</translation>
    </message>
    <message>
        <source>that is possible for one link at a time.</source>
        <translation>das ist nur für einen Link auf einmal möglich.</translation>
    </message>
    <message>
        <source>a version is of one object.</source>
        <translation>eine Version gehört zu einem einzelnen Objekt.</translation>
    </message>
    <message>
        <source>Upload files</source>
        <translation>Dateien hochladen</translation>
    </message>
    <message>
        <source>others can see a command line. Give fileb://FILE, or - for standard input.</source>
        <translation>andere können eine Befehlszeile sehen. Geben Sie fileb://DATEI an, oder - für die Standardeingabe.</translation>
    </message>
    <message>
        <source>possible is AES256.</source>
        <translation>möglich ist AES256.</translation>
    </message>
    <message>
        <source>the key is missing: %1.</source>
        <translation>der Schlüssel fehlt: %1.</translation>
    </message>
    <message>
        <source>The version of the object that is meant; the newest if not given.</source>
        <translation>Die Version des Objekts, die gemeint ist; ohne Angabe die neueste.</translation>
    </message>
    <message>
        <source>a number of bytes is needed.</source>
        <translation>eine Anzahl von Bytes wird gebraucht.</translation>
    </message>
    <message>
        <source>possible is requester.</source>
        <translation>möglich ist requester.</translation>
    </message>
    <message>
        <source>source and target are two connections: say the source with --source-profile or --source-endpoint-url.</source>
        <translation>Quelle und Ziel sind zwei Verbindungen: Geben Sie die Quelle mit --source-profile oder --source-endpoint-url an.</translation>
    </message>
    <message>
        <source>exactly one list of failures is needed.</source>
        <translation>genau eine Fehlerliste ist nötig.</translation>
    </message>
    <message>
        <source>read them</source>
        <translation>sie lesen</translation>
    </message>
    <message>
        <source>do everything with them</source>
        <translation>alles mit ihnen tun</translation>
    </message>
    <message>
        <source>read their ACL</source>
        <translation>ihre ACL lesen</translation>
    </message>
    <message>
        <source>write their ACL</source>
        <translation>ihre ACL schreiben</translation>
    </message>
    <message>
        <source>PERMISSION=TYPE=GRANTEE is needed, as in read=uri=…; the permissions are read, readacl, writeacl and full.</source>
        <translation>PERMISSION=TYPE=GRANTEE wird gebraucht, etwa read=uri=…; die Berechtigungen sind read, readacl, writeacl und full.</translation>
    </message>
    <message>
        <source>grants and an ACL exclude each other.</source>
        <translation>Berechtigungen und eine ACL schließen einander aus.</translation>
    </message>
    <message>
        <source>it needs --sse aws:kms.</source>
        <translation>das braucht --sse aws:kms.</translation>
    </message>
    <message>
        <source>it excludes --sse-c-key.</source>
        <translation>das schließt --sse-c-key aus.</translation>
    </message>
    <message>
        <source>a mode and a date are needed together.</source>
        <translation>ein Modus und ein Datum werden zusammen gebraucht.</translation>
    </message>
    <message>
        <source>possible are %1.</source>
        <translation>möglich sind %1.</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>Standardeingabe</translation>
    </message>
    <message>
        <source>a stream cannot be tried again.</source>
        <translation>ein Datenstrom kann nicht erneut versucht werden.</translation>
    </message>
    <message>
        <source>a stream overwrites what is there.</source>
        <translation>ein Datenstrom überschreibt, was dort ist.</translation>
    </message>
    <message>
        <source>Usage: windlass-cli [OPTIONS] COMMAND [ARGUMENTS]
Try “windlass-cli --help”, or “windlass-cli COMMAND --help”.</source>
        <translation>Aufruf: windlass-cli [OPTIONEN] BEFEHL [ARGUMENTE]
Siehe „windlass-cli --help“ oder „windlass-cli BEFEHL --help“.</translation>
    </message>
    <message>
        <source>Print the number and size of objects.</source>
        <translation>Anzahl und Größe der Objekte ausgeben.</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>SOURCE TARGET</source>
        <translation>QUELLE ZIEL</translation>
    </message>
    <message>
        <source>Print how files were verified.</source>
        <translation>Ausgeben, wie Dateien geprüft wurden.</translation>
    </message>
    <message>
        <source>Which uploads</source>
        <translation>Welche Uploads</translation>
    </message>
    <message>
        <source>Which objects</source>
        <translation>Welche Objekte</translation>
    </message>
    <message>
        <source>Settings of transfers</source>
        <translation>Einstellungen der Übertragungen</translation>
    </message>
    <message>
        <source>List buckets, or what is in one.</source>
        <translation>Buckets auflisten, oder was in einem ist.</translation>
    </message>
    <message>
        <source>Copy a file or object, or with --recursive what is below.
“-” is standard input or output.</source>
        <translation>Eine Datei oder ein Objekt kopieren, mit --recursive alles darunter.
„-“ ist die Standardeingabe oder -ausgabe.</translation>
    </message>
    <message>
        <source>Write objects to standard output.</source>
        <translation>Objekte auf die Standardausgabe schreiben.</translation>
    </message>
    <message>
        <source>Delete an object, or with --recursive what is below.</source>
        <translation>Ein Objekt löschen, mit --recursive alles darunter.</translation>
    </message>
    <message>
        <source>Remove an empty bucket.</source>
        <translation>Einen leeren Bucket entfernen.</translation>
    </message>
    <message>
        <source>Show the settings and where they come from.</source>
        <translation>Die Einstellungen zeigen, und woher sie kommen.</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Show the options of a command.</source>
        <translation>Die Optionen eines Befehls zeigen.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Die Version zeigen.</translation>
    </message>
    <message>
        <source>%1 takes no operands.</source>
        <translation>%1 nimmt keine Operanden.</translation>
    </message>
    <message>
        <source>[OPTIONS]</source>
        <translation>[OPTIONEN]</translation>
    </message>
    <message>
        <source>COMMAND [ARGUMENTS]</source>
        <translation>BEFEHL [ARGUMENTE]</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Aufruf: %1</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Befehle:</translation>
    </message>
    <message>
        <source>only one address can be listed at a time.</source>
        <translation>es kann nur eine Adresse auf einmal aufgelistet werden.</translation>
    </message>
    <message>
        <source>Whether copies keep the tags of their source.</source>
        <translation>Ob Kopien die Tags ihrer Quelle behalten.</translation>
    </message>
    <message>
        <source>The link</source>
        <translation>Der Link</translation>
    </message>
    <message>
        <source>url, markdown, html, curl or json for a link; text, csv, json, markdown or html for several.</source>
        <translation>url, markdown, html, curl oder json für einen Link; text, csv, json, markdown oder html für mehrere.</translation>
    </message>
    <message>
        <source>Also draw a QR code of the link.</source>
        <translation>Auch einen QR-Code des Links zeichnen.</translation>
    </message>
    <message>
        <source>The form</source>
        <translation>Das Formular</translation>
    </message>
    <message>
        <source>json, curl or html.</source>
        <translation>json, curl oder html.</translation>
    </message>
    <message>
        <source>A field that each upload carries; may be repeated.</source>
        <translation>Ein Feld, das jeder Upload hat; kann wiederholt werden.</translation>
    </message>
    <message>
        <source>A further condition of the policy; may be repeated.</source>
        <translation>Eine weitere Bedingung der Policy; kann wiederholt werden.</translation>
    </message>
    <message>
        <source>Only these bytes: 0-99, 100- or, of the end, -100.</source>
        <translation>Nur diese Bytes: 0-99, 100- oder, vom Ende, -100.</translation>
    </message>
    <message>
        <source>it names no object. Use --recursive to delete everything in the bucket.</source>
        <translation>sie nennt kein Objekt. Mit --recursive wird alles im Bucket gelöscht.</translation>
    </message>
    <message>
        <source>End each address with a NUL instead of a newline.</source>
        <translation>Jede Adresse mit NUL statt mit einem Zeilenende beenden.</translation>
    </message>
    <message>
        <source>Who may %1: id=…, uri=… or emailAddress=…, by commas.</source>
        <translation>Wer darf (%1): id=…, uri=… oder emailAddress=…, durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>How the server encrypts them: AES256 or aws:kms.</source>
        <translation>Wie der Server sie verschlüsselt: AES256 oder aws:kms.</translation>
    </message>
    <message>
        <source>The key that aws:kms encrypts with.</source>
        <translation>Der Schlüssel, mit dem aws:kms verschlüsselt.</translation>
    </message>
    <message>
        <source>The same as --grant-…, as PERMISSION=TYPE=GRANTEE; may be repeated.</source>
        <translation>Dasselbe wie --grant-…, als RECHT=TYP=EMPFÄNGER; kann wiederholt werden.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>it is an option of %1, not of %2.</source>
        <translation>das ist eine Option von %1, nicht von %2.</translation>
    </message>
    <message>
        <source>unknown option.</source>
        <translation>unbekannte Option.</translation>
    </message>
    <message>
        <source>unknown option; did you mean %1?</source>
        <translation>unbekannte Option; ist %1 gemeint?</translation>
    </message>
    <message>
        <source>unknown command. Possible are %1.</source>
        <translation>unbekannter Befehl. Möglich sind %1.</translation>
    </message>
    <message>
        <source>unknown command; did you mean %1?</source>
        <translation>unbekannter Befehl; ist %1 gemeint?</translation>
    </message>
    <message>
        <source>its value is missing.</source>
        <translation>der Wert fehlt.</translation>
    </message>
    <message>
        <source>it takes no value.</source>
        <translation>die Option nimmt keinen Wert.</translation>
    </message>
    <message>
        <source>Show sizes in KiB, MiB, …</source>
        <translation>Größen in KiB, MiB, …</translation>
    </message>
    <message>
        <source>Report each symbolic link as an error.</source>
        <translation>Jeden symbolischen Link als Fehler melden.</translation>
    </message>
    <message>
        <source>“windlass-cli COMMAND --help” shows the options of a command.</source>
        <translation>„windlass-cli BEFEHL --help“ zeigt die Optionen eines Befehls.</translation>
    </message>
    <message>
        <source>it names more than a bucket.</source>
        <translation>es benennt mehr als einen Bucket.</translation>
    </message>
    <message>
        <source>Listing</source>
        <translation>Wird aufgelistet</translation>
    </message>
    <message>
        <source>What to copy</source>
        <translation>Was kopiert wird</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Properties of the written objects</source>
        <translation>Eigenschaften der geschriebenen Objekte</translation>
    </message>
    <message>
        <source>Protection of the written objects</source>
        <translation>Schutz der geschriebenen Objekte</translation>
    </message>
    <message>
        <source>Your own encryption keys (SSE-C)</source>
        <translation>Eigene Schlüssel zur Verschlüsselung (SSE-C)</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>What to delete</source>
        <translation>Was gelöscht wird</translation>
    </message>
    <message>
        <source>What to retry</source>
        <translation>Was wiederholt wird</translation>
    </message>
    <message>
        <source>What to read</source>
        <translation>Was gelesen wird</translation>
    </message>
    <message>
        <source>What to find</source>
        <translation>Was gesucht wird</translation>
    </message>
    <message>
        <source>How to print it</source>
        <translation>Wie es ausgegeben wird</translation>
    </message>
    <message>
        <source>Required of an upload with a PUT link</source>
        <translation>Was ein Upload über einen PUT-Link mitbringen muss</translation>
    </message>
    <message>
        <source>Print the completions for %1.</source>
        <translation>Die Vervollständigungen für %1 ausgeben.</translation>
    </message>
    <message>
        <source>Find objects by name, size or time.</source>
        <translation>Objekte nach Name, Größe oder Zeit finden.</translation>
    </message>
    <message>
        <source>Check whether a key or folder exists.
The exit code is 0 if it does, 1 if not, 3 if this is not known.</source>
        <translation>Prüfen, ob es einen Schlüssel oder Ordner gibt.
Der Exit-Code ist 0, wenn ja, 1, wenn nein, und 3, wenn es nicht bekannt ist.</translation>
    </message>
    <message>
        <source>Print all that HEAD returns for an object.</source>
        <translation>Alles ausgeben, was HEAD für ein Objekt liefert.</translation>
    </message>
    <message>
        <source>Retry the items of a failure list.</source>
        <translation>Die Einträge einer Fehlerliste wiederholen.</translation>
    </message>
    <message>
        <source>Create a bucket.</source>
        <translation>Einen Bucket anlegen.</translation>
    </message>
    <message>
        <source>List or abort unfinished multipart uploads.
--abort aborts abandoned ones that are older than a week.</source>
        <translation>Unvollständige Multipart-Uploads auflisten oder abbrechen.
--abort bricht verwaiste ab, die älter als eine Woche sind.</translation>
    </message>
    <message>
        <source>Print a presigned link.
For several objects, or with --recursive, a list of links.</source>
        <translation>Einen signierten Link ausgeben.
Bei mehreren Objekten oder mit --recursive eine Liste von Links.</translation>
    </message>
    <message>
        <source>Print a form for uploads by others (presigned POST).
It takes uploads to a key, or below a prefix that ends with /.</source>
        <translation>Ein Formular für Uploads durch andere ausgeben (presigned POST).
Es nimmt Uploads zu einem Schlüssel oder unter einem Präfix an, das mit / endet.</translation>
    </message>
    <message>
        <source>Commands for settings.</source>
        <translation>Befehle zu den Einstellungen.</translation>
    </message>
    <message>
        <source>Shell completions.</source>
        <translation>Vervollständigungen für Shells.</translation>
    </message>
    <message>
        <source>Maximum number of requests at a time; 1: one after the other.</source>
        <translation>Höchstzahl gleichzeitiger Anfragen; 1: eine nach der anderen.</translation>
    </message>
    <message>
        <source>Size from which files are sent in parts, such as 16MB.</source>
        <translation>Größe, ab der Dateien in Teilen gesendet werden, etwa 16MB.</translation>
    </message>
    <message>
        <source>Part size, such as 16MB.</source>
        <translation>Größe der Teile, etwa 16MB.</translation>
    </message>
    <message>
        <source>Bandwidth limit in each direction, such as 5MB/s.</source>
        <translation>Höchste Bandbreite je Richtung, etwa 5MB/s.</translation>
    </message>
    <message>
        <source>Endpoint of the source, if different.</source>
        <translation>Endpunkt der Quelle, falls ein anderer.</translation>
    </message>
    <message>
        <source>Region of the source.</source>
        <translation>Region der Quelle.</translation>
    </message>
    <message>
        <source>Profile for reading the source.</source>
        <translation>Profil zum Lesen der Quelle.</translation>
    </message>
    <message>
        <source>it is only for copies from one s3:// address to another.</source>
        <translation>es gilt nur für Kopien von einer s3://-Adresse zu einer anderen.</translation>
    </message>
    <message>
        <source>Content type; guessed from the name if not given.</source>
        <translation>Inhaltstyp; ohne Angabe nach dem Namen erraten.</translation>
    </message>
    <message>
        <source>This header of the written objects.</source>
        <translation>Dieses Kopffeld der geschriebenen Objekte.</translation>
    </message>
    <message>
        <source>Metadata of the written objects.</source>
        <translation>Metadaten der geschriebenen Objekte.</translation>
    </message>
    <message>
        <source>Tags of the written objects.</source>
        <translation>Tags der geschriebenen Objekte.</translation>
    </message>
    <message>
        <source>Storage class of the written objects.</source>
        <translation>Speicherklasse der geschriebenen Objekte.</translation>
    </message>
    <message>
        <source>Canned ACL of the written objects, such as public-read.</source>
        <translation>Vordefinierte ACL der geschriebenen Objekte, etwa public-read.</translation>
    </message>
    <message>
        <source>Whether copies keep the metadata and content headers of their source.</source>
        <translation>Ob Kopien die Metadaten und Inhaltsfelder ihrer Quelle behalten.</translation>
    </message>
    <message>
        <source>Copies keep the permissions of their source.</source>
        <translation>Kopien behalten die Zugriffsrechte ihrer Quelle.</translation>
    </message>
    <message>
        <source>How long it works, in seconds: up to 604800, by default 3600.</source>
        <translation>Wie lange es gilt, in Sekunden: höchstens 604800, sonst 3600.</translation>
    </message>
    <message>
        <source>The server&apos;s name as others reach it, HOST[:PORT] or a URL. Links are signed for it.</source>
        <translation>Name des Servers, wie andere ihn erreichen: HOST[:PORT] oder eine URL. Links werden dafür signiert.</translation>
    </message>
    <message>
        <source>Title of an HTML page.</source>
        <translation>Titel einer HTML-Seite.</translation>
    </message>
    <message>
        <source>Method of the link: GET, PUT, HEAD or DELETE.</source>
        <translation>Methode des Links: GET, PUT, HEAD oder DELETE.</translation>
    </message>
    <message>
        <source>Also try the link and print the server&apos;s response. For PUT, upload a few bytes and delete them again.</source>
        <translation>Den Link auch ausprobieren und die Antwort des Servers ausgeben. Bei PUT einige Bytes hochladen und wieder löschen.</translation>
    </message>
    <message>
        <source>What browsers do</source>
        <translation>Was Browser tun</translation>
    </message>
    <message>
        <source>Save the object under its name instead of showing it.</source>
        <translation>Das Objekt unter seinem Namen speichern, statt es zu zeigen.</translation>
    </message>
    <message>
        <source>Save the object under this name.</source>
        <translation>Das Objekt unter diesem Namen speichern.</translation>
    </message>
    <message>
        <source>Value of this header in the response.</source>
        <translation>Wert dieses Kopffelds in der Antwort.</translation>
    </message>
    <message>
        <source>Also try the form and print the server&apos;s response: upload a few bytes and delete them again.</source>
        <translation>Das Formular auch ausprobieren und die Antwort des Servers ausgeben: einige Bytes hochladen und wieder löschen.</translation>
    </message>
    <message>
        <source>Conditions for uploads</source>
        <translation>Bedingungen für Uploads</translation>
    </message>
    <message>
        <source>Smallest file that is accepted.</source>
        <translation>Kleinste erlaubte Datei.</translation>
    </message>
    <message>
        <source>Largest file that is accepted.</source>
        <translation>Größte erlaubte Datei.</translation>
    </message>
    <message>
        <source>Required beginning of the Content-Type, such as image/.</source>
        <translation>Vorgeschriebener Anfang des Content-Type, etwa image/.</translation>
    </message>
    <message>
        <source>URL that browsers open after an upload.</source>
        <translation>URL, die Browser nach einem Upload öffnen.</translation>
    </message>
    <message>
        <source>HTTP status after an upload: 200, 201 or 204.</source>
        <translation>HTTP-Status nach einem Upload: 200, 201 oder 204.</translation>
    </message>
    <message>
        <source>an upload link is for one key; presign-post makes forms for many.</source>
        <translation>ein Link zum Hochladen gilt für einen Schlüssel; presign-post macht Formulare für viele.</translation>
    </message>
    <message>
        <source>the page shows the results itself and cannot redirect.</source>
        <translation>die Seite zeigt die Ergebnisse selbst und kann nicht weiterleiten.</translation>
    </message>
    <message>
        <source>Cache what is read on disk, as the window does, and fetch it again only if it has changed.</source>
        <translation>Gelesenes auf der Platte zwischenspeichern, wie es das Fenster tut, und nur erneut holen, wenn es sich geändert hat.</translation>
    </message>
    <message>
        <source>Print JSON, one line per object.</source>
        <translation>JSON ausgeben, eine Zeile je Objekt.</translation>
    </message>
    <message>
        <source>Agree to pay for the requests: requester.</source>
        <translation>Zustimmen, die Anfragen zu bezahlen: requester.</translation>
    </message>
    <message>
        <source>Fail if the bucket belongs to another account.</source>
        <translation>Abbrechen, wenn der Bucket einem anderen Konto gehört.</translation>
    </message>
    <message>
        <source>Encrypt with your own key, which the server does not keep: AES256.</source>
        <translation>Mit einem eigenen Schlüssel verschlüsseln, den der Server nicht aufbewahrt: AES256.</translation>
    </message>
    <message>
        <source>Your key: 32 bytes or their Base64 form, in a file or from standard input.</source>
        <translation>Ihr Schlüssel: 32 Bytes, roh oder in Base64, in einer Datei oder von der Standardeingabe.</translation>
    </message>
    <message>
        <source>The source is encrypted with your own key: AES256.</source>
        <translation>Die Quelle ist mit einem eigenen Schlüssel verschlüsselt: AES256.</translation>
    </message>
    <message>
        <source>Your key of the source.</source>
        <translation>Ihr Schlüssel der Quelle.</translation>
    </message>
    <message>
        <source>Size of the object to download; saves a request.</source>
        <translation>Größe des Objekts, das heruntergeladen wird; spart eine Anfrage.</translation>
    </message>
    <message>
        <source>Fail if the source bucket belongs to another account.</source>
        <translation>Abbrechen, wenn der Quell-Bucket einem anderen Konto gehört.</translation>
    </message>
    <message>
        <source>Copy only if the source meets this condition.</source>
        <translation>Nur kopieren, wenn die Quelle diese Bedingung erfüllt.</translation>
    </message>
    <message>
        <source>the list needs the key of the first run.</source>
        <translation>die Liste braucht den Schlüssel des ersten Laufs.</translation>
    </message>
    <message>
        <source>it is not the key of the first run.</source>
        <translation>es ist nicht der Schlüssel des ersten Laufs.</translation>
    </message>
    <message numerus="yes">
        <source>%n incomplete line(s) of the list are skipped.</source>
        <translation>
            <numerusform>%n unvollständige Zeile der Liste wird übersprungen.</numerusform>
            <numerusform>%n unvollständige Zeilen der Liste werden übersprungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) are no longer empty and are skipped.</source>
        <translation>
            <numerusform>%n Ordner ist nicht mehr leer und wird übersprungen.</numerusform>
            <numerusform>%n Ordner sind nicht mehr leer und werden übersprungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>it contains deletions or moves. Check it with --dry-run, then use --allow-deletions.</source>
        <translation>es enthält Löschungen oder Verschiebungen. Prüfen Sie es mit --dry-run, und nehmen Sie dann --allow-deletions.</translation>
    </message>
    <message>
        <source>Write failures to this file, .csv or .json, for the command “retry”.</source>
        <translation>Fehler in diese Datei schreiben, .csv oder .json, für den Befehl „retry“.</translation>
    </message>
    <message>
        <source>With --recursive: fail if the target folder exists.</source>
        <translation>Mit --recursive: abbrechen, wenn es den Zielordner gibt.</translation>
    </message>
    <message>
        <source>Also retry deletions and moves.</source>
        <translation>Auch Löschungen und Verschiebungen wiederholen.</translation>
    </message>
    <message>
        <source>Only keys with this ending; may be repeated.</source>
        <translation>Nur Schlüssel mit dieser Endung; mehrfach möglich.</translation>
    </message>
    <message>
        <source>Only names that match this pattern, such as &apos;*.jp?g&apos;; may be repeated.</source>
        <translation>Nur Namen, die zu diesem Muster passen, etwa &apos;*.jp?g&apos;; mehrfach möglich.</translation>
    </message>
    <message>
        <source>Only keys that match this somewhere.</source>
        <translation>Nur Schlüssel, in denen das an beliebiger Stelle passt.</translation>
    </message>
    <message>
        <source>Ignore case in --suffix, --name and --regex.</source>
        <translation>Groß- und Kleinschreibung in --suffix, --name und --regex nicht beachten.</translation>
    </message>
    <message>
        <source>Only objects that are larger (+10M), smaller (-1K) or exactly this size.</source>
        <translation>Nur Objekte, die größer (+10M), kleiner (-1K) oder genau so groß sind.</translation>
    </message>
    <message>
        <source>Only objects modified since a date, such as 2026-03-01T12:30, or within 90m, 12h, 7d, 2w, 1y.</source>
        <translation>Nur Objekte, die seit einem Zeitpunkt geändert wurden, etwa 2026-03-01T12:30, oder innerhalb von 90m, 12h, 7d, 2w, 1y.</translation>
    </message>
    <message>
        <source>Only objects modified before that.</source>
        <translation>Nur Objekte, die davor geändert wurden.</translation>
    </message>
    <message>
        <source>Object Lock mode: GOVERNANCE or COMPLIANCE.</source>
        <translation>Object-Lock-Modus: GOVERNANCE oder COMPLIANCE.</translation>
    </message>
    <message>
        <source>Object Lock: legal hold, ON or OFF.</source>
        <translation>Object Lock: rechtliche Sperre (legal hold), ON oder OFF.</translation>
    </message>
    <message>
        <source>Website redirect: a key or a URL.</source>
        <translation>Weiterleitung der Website: ein Schlüssel oder eine URL.</translation>
    </message>
    <message>
        <source>Encryption context of aws:kms, as a JSON object.</source>
        <translation>Verschlüsselungskontext von aws:kms, als JSON-Objekt.</translation>
    </message>
    <message>
        <source>Object Lock: protect the objects until this date.</source>
        <translation>Object Lock: die Objekte bis zu diesem Datum schützen.</translation>
    </message>
    <message>
        <source>Checksum that the server verifies and stores: CRC32, CRC32C, CRC64NVME, SHA1 or SHA256.</source>
        <translation>Prüfsumme, die der Server prüft und speichert: CRC32, CRC32C, CRC64NVME, SHA1 oder SHA256.</translation>
    </message>
    <message>
        <source>standard input needs a complete key as its target.</source>
        <translation>die Standardeingabe braucht einen vollständigen Schlüssel als Ziel.</translation>
    </message>
    <message>
        <source>a stream can only be one object.</source>
        <translation>ein Datenstrom kann nur ein Objekt sein.</translation>
    </message>
    <message>
        <source>only ranges that have a beginning are possible with it.</source>
        <translation>damit sind nur Bereiche möglich, die einen Anfang haben.</translation>
    </message>
    <message>
        <source>Include everything below.</source>
        <translation>Alles darunter einschließen.</translation>
    </message>
    <message>
        <source>Only show what would be done, and how many requests it takes.</source>
        <translation>Nur zeigen, was getan würde und wie viele Anfragen es braucht.</translation>
    </message>
    <message>
        <source>Log each request and more to standard error.</source>
        <translation>Jede Anfrage und mehr auf der Standardfehlerausgabe protokollieren.</translation>
    </message>
    <message>
        <source>What to do if the target exists: overwrite, skip, keep-both, newer or different.</source>
        <translation>Was geschieht, wenn es das Ziel schon gibt: overwrite, skip, keep-both, newer oder different.</translation>
    </message>
    <message>
        <source>Follow symbolic links (default).</source>
        <translation>Symbolischen Links folgen (Vorgabe).</translation>
    </message>
    <message>
        <source>Skip symbolic links.</source>
        <translation>Symbolische Links überspringen.</translation>
    </message>
    <message>
        <source>Send growing files, such as logs, as they were at the start.</source>
        <translation>Wachsende Dateien, etwa Protokolle, so senden, wie sie am Anfang waren.</translation>
    </message>
    <message>
        <source>Abort the uploads that no queue or command of this user on this computer will resume.</source>
        <translation>Die Uploads abbrechen, die keine Warteschlange und kein Befehl dieser Person auf diesem Computer fortsetzen wird.</translation>
    </message>
    <message>
        <source>Only uploads of at least this age in days; default 0, with --abort 7, as younger ones may be in use.</source>
        <translation>Nur Uploads, die mindestens so viele Tage alt sind; Vorgabe 0, mit --abort 7, da jüngere noch laufen können.</translation>
    </message>
    <message>
        <source>another run of the same command is using the records.</source>
        <translation>ein anderer Lauf desselben Befehls verwendet die Aufzeichnungen.</translation>
    </message>
    <message numerus="yes">
        <source>The partial transfer of %n large file(s) from an earlier run was out of date and was discarded.</source>
        <translation>
            <numerusform>Die angefangene Übertragung von %n großen Datei aus einem früheren Lauf war veraltet und wurde verworfen.</numerusform>
            <numerusform>Die angefangenen Übertragungen von %n großen Dateien aus einem früheren Lauf waren veraltet und wurden verworfen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Interrupted. Run the same command again to resume.</source>
        <translation>Unterbrochen. Derselbe Befehl setzt fort.</translation>
    </message>
    <message>
        <source>If interrupted, this cannot be resumed. %1</source>
        <translation>Nach einer Unterbrechung kann dies nicht fortgesetzt werden. %1</translation>
    </message>
    <message>
        <source>The records of an interrupted run were damaged and were set aside as “%1”.</source>
        <translation>Die Aufzeichnungen eines unterbrochenen Laufs waren beschädigt und wurden als „%1“ beiseitegelegt.</translation>
    </message>
    <message>
        <source>%1 has changed since an earlier run, and was started over.</source>
        <translation>%1 hat sich seit einem früheren Lauf geändert und wurde von vorn begonnen.</translation>
    </message>
    <message>
        <source>List all versions and delete markers, the newest of a key first.
A line has the time, the size or “deleted”, the version id, “latest” or “-”, and the name.</source>
        <translation>Alle Versionen und Löschmarkierungen auflisten, die neueste eines Schlüssels zuerst.
Eine Zeile hat die Zeit, die Größe oder „deleted“, die Versionskennung, „latest“ oder „-“ und den Namen.</translation>
    </message>
    <message>
        <source>The region of the bucket, if it is not that of the endpoint.</source>
        <translation>Region des Buckets, falls nicht die des Endpunkts.</translation>
    </message>
    <message>
        <source>Keep old versions of objects.</source>
        <translation>Alte Versionen von Objekten behalten.</translation>
    </message>
    <message>
        <source>Turn on Object Lock, and with it versioning.</source>
        <translation>Object Lock einschalten, und damit die Versionierung.</translation>
    </message>
    <message>
        <source>Properties of the bucket</source>
        <translation>Eigenschaften des Buckets</translation>
    </message>
</context>
<context>
    <name>windlass::ConnectionConfig</name>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>this connection</source>
        <translation>diese Verbindung</translation>
    </message>
    <message>
        <source>Its secret key was kept for one session only: edit the connection and enter it again.</source>
        <translation>Der geheime Schlüssel wurde nur für eine Sitzung aufbewahrt: Bearbeiten Sie die Verbindung und geben Sie ihn erneut ein.</translation>
    </message>
</context>
<context>
    <name>windlass::ConnectionDialog</name>
    <message>
        <source>&amp;Test connection</source>
        <translation>&amp;Verbindung testen</translation>
    </message>
    <message>
        <source>Add connection</source>
        <translation>Verbindung hinzufügen</translation>
    </message>
    <message>
        <source>Edit connection</source>
        <translation>Verbindung bearbeiten</translation>
    </message>
    <message>
        <source>Stop &amp;test</source>
        <translation>Test an&amp;halten</translation>
    </message>
    <message>
        <source>Asking the server for its buckets…</source>
        <translation>Die Buckets des Servers werden abgefragt …</translation>
    </message>
    <message>
        <source>&amp;Limits…</source>
        <translation>&amp;Limits …</translation>
    </message>
    <message>
        <source>Deta&amp;ils…</source>
        <translation>Deta&amp;ils …</translation>
    </message>
    <message>
        <source>What each setting is, and where it comes from</source>
        <translation>Was jede Einstellung ist und woher sie kommt</translation>
    </message>
    <message>
        <source>Waiting for the desktop&apos;s keychain…</source>
        <translation>Warten auf den Schlüsselbund des Desktops …</translation>
    </message>
    <message numerus="yes">
        <source>Connected: %n bucket(s) found.</source>
        <translation>
            <numerusform>Verbunden: %n Bucket gefunden.</numerusform>
            <numerusform>Verbunden: %n Buckets gefunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking the server for its buckets: %1</source>
        <translation>Der Server wird nach seinen Buckets gefragt: %1</translation>
    </message>
</context>
<context>
    <name>windlass::ConnectionForm</name>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Weitere Einstellungen</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Bucket in the path (HOST/BUCKET)</source>
        <translation>Bucket im Pfad (HOST/BUCKET)</translation>
    </message>
    <message>
        <source>Bucket in the host name (BUCKET.HOST)</source>
        <translation>Bucket im Hostnamen (BUCKET.HOST)</translation>
    </message>
    <message>
        <source>A&amp;ddressing:</source>
        <translation>A&amp;dressierung:</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>D&amp;urchsuchen …</translation>
    </message>
    <message>
        <source>Browse for the CA bundle</source>
        <translation>Nach den CA-Zertifikaten suchen</translation>
    </message>
    <message>
        <source>&amp;CA bundle:</source>
        <translation>&amp;CA-Zertifikate:</translation>
    </message>
    <message>
        <source>Choose a CA bundle</source>
        <translation>CA-Zertifikate auswählen</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>Only for a server with a private certificate</source>
        <translation>Nur für einen Server mit eigenem Zertifikat</translation>
    </message>
</context>
<context>
    <name>windlass::ConnectionText</name>
    <message>
        <source>Amazon S3, %1</source>
        <translation>Amazon S3, %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>endpoint, region</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>access keys</source>
        <translation>Zugriffsschlüssel</translation>
    </message>
    <message>
        <source>AWS profile “%1”</source>
        <translation>AWS-Profil „%1“</translation>
    </message>
    <message>
        <source>environment variables</source>
        <translation>Umgebungsvariablen</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Amazon S3</source>
        <translation>Amazon S3</translation>
    </message>
</context>
<context>
    <name>windlass::ConnectionTreeModel</name>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>No buckets yet</source>
        <translation>Noch keine Buckets</translation>
    </message>
    <message>
        <source>You can still open a bucket by its name: type s3://bucket/ in the path bar.</source>
        <translation>Sie können einen Bucket trotzdem über seinen Namen öffnen: Geben Sie s3://bucket/ in der Pfadleiste ein.</translation>
    </message>
    <message>
        <source>Loading: %1</source>
        <translation>Wird geladen: %1</translation>
    </message>
</context>
<context>
    <name>windlass::CopyDialog</name>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Move %1 to:</source>
        <comment>%1: the name of a file, or how many there are</comment>
        <translation>%1 verschieben nach:</translation>
    </message>
    <message>
        <source>Copy %1 to:</source>
        <comment>%1: the name of a file, or how many there are</comment>
        <translation>%1 kopieren nach:</translation>
    </message>
    <message>
        <source>&amp;Connection:</source>
        <translation>&amp;Verbindung:</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Ordner:</translation>
    </message>
    <message>
        <source>Which bucket? Write s3://bucket/ or s3://bucket/folder/.</source>
        <translation>Welcher Bucket? Etwa s3://bucket/ oder s3://bucket/ordner/.</translation>
    </message>
    <message>
        <source>&amp;Options</source>
        <translation>O&amp;ptionen</translation>
    </message>
    <message>
        <source>&amp;Options (changed)</source>
        <translation>O&amp;ptionen (geändert)</translation>
    </message>
    <message>
        <source>These items are already in that folder.</source>
        <translation>Diese Elemente sind bereits in diesem Ordner.</translation>
    </message>
    <message>
        <source>The other connection has other users. Choose under “Access” who can read the copies.</source>
        <translation>Die andere Verbindung hat andere Benutzer. Wählen Sie unter „Zugriff“, wer die Kopien lesen kann.</translation>
    </message>
    <message>
        <source>The server copies the data itself.</source>
        <translation>Der Server kopiert die Daten selbst.</translation>
    </message>
    <message>
        <source>Data is transferred through this computer.</source>
        <translation>Die Daten werden über diesen Computer übertragen.</translation>
    </message>
</context>
<context>
    <name>windlass::CredentialFields</name>
    <message>
        <source>Access keys</source>
        <translation>Zugriffsschlüssel</translation>
    </message>
    <message>
        <source>AWS profile</source>
        <translation>AWS-Profil</translation>
    </message>
    <message>
        <source>Environment variables</source>
        <translation>Umgebungsvariablen</translation>
    </message>
    <message>
        <source>Credentials:</source>
        <translation>Zugangsdaten:</translation>
    </message>
    <message>
        <source>&amp;Access key:</source>
        <translation>&amp;Zugriffsschlüssel:</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Show the secret key</source>
        <translation>Den geheimen Schlüssel anzeigen</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>&amp;Secret key:</source>
        <translation>Geheimer &amp;Schlüssel:</translation>
    </message>
    <message>
        <source>Only for temporary keys</source>
        <translation>Nur für befristete Schlüssel</translation>
    </message>
    <message>
        <source>No profiles found</source>
        <translation>Keine Profile gefunden</translation>
    </message>
    <message>
        <source>&amp;Profile:</source>
        <translation>&amp;Profil:</translation>
    </message>
    <message>
        <source>AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set. Set them and start Windlass again, or choose something else.</source>
        <translation>AWS_ACCESS_KEY_ID und AWS_SECRET_ACCESS_KEY sind nicht gesetzt. Beide setzen und Windlass neu starten, oder etwas anderes wählen.</translation>
    </message>
    <message>
        <source>Session t&amp;oken:</source>
        <translation>Sitzungs&amp;token:</translation>
    </message>
    <message>
        <source>Stored unencrypted, in a file that only you can read.</source>
        <translation>Wird unverschlüsselt gespeichert, in einer nur für das eigene Benutzerkonto lesbaren Datei.</translation>
    </message>
    <message>
        <source>There are no profiles in ~/.aws/credentials or ~/.aws/config.</source>
        <translation>In ~/.aws/credentials und ~/.aws/config gibt es keine Profile.</translation>
    </message>
    <message>
        <source>The keys stay in the AWS files and are read from there.</source>
        <translation>Die Schlüssel bleiben in den AWS-Dateien und werden von dort gelesen.</translation>
    </message>
    <message>
        <source>Enter the access key.</source>
        <translation>Den Zugriffsschlüssel eingeben.</translation>
    </message>
    <message>
        <source>An access key has no spaces and no special letters. Copy it again.</source>
        <translation>Ein Zugriffsschlüssel enthält keine Leerzeichen und keine Sonderbuchstaben. Bitte noch einmal kopieren.</translation>
    </message>
    <message>
        <source>Enter the secret key.</source>
        <translation>Den geheimen Schlüssel eingeben.</translation>
    </message>
    <message>
        <source>A secret key has no spaces and no special letters. Copy it again.</source>
        <translation>Ein geheimer Schlüssel enthält keine Leerzeichen und keine Sonderbuchstaben. Bitte noch einmal kopieren.</translation>
    </message>
    <message>
        <source>There is no profile to use. Choose “Access keys” instead, or add a profile to ~/.aws/credentials.</source>
        <translation>Es gibt kein Profil. Stattdessen „Zugriffsschlüssel“ wählen oder ein Profil in ~/.aws/credentials eintragen.</translation>
    </message>
    <message>
        <source>&amp;Keep it:</source>
        <translation>Auf&amp;bewahren:</translation>
    </message>
    <message>
        <source>Uses AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY as they were when Windlass started.</source>
        <translation>Verwendet AWS_ACCESS_KEY_ID und AWS_SECRET_ACCESS_KEY, wie sie beim Start von Windlass waren.</translation>
    </message>
    <message>
        <source>Unchanged, in the keychain</source>
        <translation>Unverändert, im Schlüsselbund</translation>
    </message>
    <message>
        <source>Uses a role, which is assumed when needed.</source>
        <translation>Verwendet eine Rolle, die bei Bedarf angenommen wird.</translation>
    </message>
    <message>
        <source>A program provides the keys when needed.</source>
        <translation>Ein Programm liefert die Schlüssel bei Bedarf.</translation>
    </message>
    <message>
        <source>This profile has no keys in the AWS files.</source>
        <translation>Dieses Profil hat keine Schlüssel in den AWS-Dateien.</translation>
    </message>
</context>
<context>
    <name>windlass::CredentialProcess</name>
    <message>
        <source>A quotation mark is not closed.</source>
        <translation>Ein Anführungszeichen ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>“%1” could not be started: %2</source>
        <translation>„%1“ konnte nicht gestartet werden: %2</translation>
    </message>
    <message>
        <source>“%1” failed: %2</source>
        <translation>„%1“ ist fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>Exit-Code %1</translation>
    </message>
    <message>
        <source>“%1” took too long.</source>
        <translation>„%1“ hat zu lange gebraucht.</translation>
    </message>
    <message>
        <source>Its output is not a JSON object.</source>
        <translation>Die Ausgabe ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>Its output lacks “Version”: 1.</source>
        <translation>In der Ausgabe fehlt „Version“: 1.</translation>
    </message>
    <message>
        <source>Its output lacks %1.</source>
        <translation>In der Ausgabe fehlt %1.</translation>
    </message>
    <message>
        <source>Its Expiration “%1” is not an ISO 8601 time.</source>
        <translation>Expiration „%1“ ist keine Zeit nach ISO 8601.</translation>
    </message>
</context>
<context>
    <name>windlass::Credentials</name>
    <message>
        <source>an access key ID has only letters, digits and a few signs, no spaces or slashes</source>
        <translation>eine Zugriffsschlüssel-ID hat nur Buchstaben, Ziffern und wenige Zeichen, keine Leerzeichen oder Schrägstriche</translation>
    </message>
    <message>
        <source>secret access key</source>
        <translation>geheimer Zugriffsschlüssel</translation>
    </message>
    <message>
        <source>session token</source>
        <translation>Sitzungstoken</translation>
    </message>
    <message>
        <source>it contains a control character, such as a line break</source>
        <translation>es enthält ein Steuerzeichen, etwa einen Zeilenumbruch</translation>
    </message>
    <message>
        <source>it contains a character that a request cannot carry</source>
        <translation>es enthält ein Zeichen, das keine Anfrage übertragen kann</translation>
    </message>
</context>
<context>
    <name>windlass::CustomerKey</name>
    <message>
        <source>Your encryption key</source>
        <translation>Ihr Schlüssel</translation>
    </message>
    <message>
        <source>It must have 32 bytes, raw or in Base64.</source>
        <translation>Er muss 32 Bytes haben, roh oder in Base64.</translation>
    </message>
</context>
<context>
    <name>windlass::CustomerKeyDialog</name>
    <message>
        <source>Key needed</source>
        <translation>Schlüssel nötig</translation>
    </message>
    <message>
        <source>&amp;Key:</source>
        <translation>&amp;Schlüssel:</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unfinished transfer(s) need your own encryption key. Windlass does not store such keys.</source>
        <translation>
            <numerusform>%Ln unvollständige Übertragung braucht Ihren eigenen Schlüssel. Windlass speichert solche Schlüssel nicht.</numerusform>
            <numerusform>%Ln unvollständige Übertragungen brauchen Ihren eigenen Schlüssel. Windlass speichert solche Schlüssel nicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>A key has 32 bytes, written in Base64.</source>
        <translation>Ein Schlüssel hat 32 Bytes, in Base64 geschrieben.</translation>
    </message>
</context>
<context>
    <name>windlass::CustomerKeyField</name>
    <message>
        <source>32 bytes in Base64</source>
        <translation>32 Bytes in Base64</translation>
    </message>
    <message>
        <source>From file…</source>
        <translation>Aus Datei …</translation>
    </message>
    <message>
        <source>File with the key</source>
        <translation>Datei mit dem Schlüssel</translation>
    </message>
</context>
<context>
    <name>windlass::DesktopNotification</name>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>windlass::EmptyBucketDialog</name>
    <message>
        <source>Empty bucket</source>
        <translation>Bucket leeren</translation>
    </message>
    <message>
        <source>Empty bucket – %1</source>
        <translation>Bucket leeren – %1</translation>
    </message>
    <message>
        <source>Counting what is in the bucket “%1”…</source>
        <translation>Zählt, was im Bucket „%1“ ist …</translation>
    </message>
    <message>
        <source>Also old &amp;versions and delete markers</source>
        <translation>Auch alte &amp;Versionen und Löschmarkierungen</translation>
    </message>
    <message>
        <source>Also unfinished &amp;uploads</source>
        <translation>Auch unvollständige &amp;Uploads</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>What could not be deleted</source>
        <translation>Was nicht gelöscht werden konnte</translation>
    </message>
    <message>
        <source>To delete it for good, type the &amp;name of the bucket:</source>
        <translation>Zum endgültigen Löschen den &amp;Namen des Buckets eingeben:</translation>
    </message>
    <message>
        <source>What is in the bucket “%1” cannot be listed, so it cannot be emptied.</source>
        <translation>Der Inhalt des Buckets „%1“ kann nicht aufgelistet werden, daher kann er nicht geleert werden.</translation>
    </message>
    <message>
        <source>Unfinished uploads cannot be listed. %1</source>
        <translation>Unvollständige Uploads können nicht aufgelistet werden. %1</translation>
    </message>
    <message>
        <source>Without them, the deleted objects stay as old versions, and the bucket cannot be deleted.</source>
        <translation>Ohne sie bleiben die gelöschten Objekte als alte Versionen, und der Bucket kann nicht gelöscht werden.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Done. The objects are deleted by a transfer: see the queue.</source>
        <translation>Fertig. Die Objekte werden in der Warteschlange gelöscht.</translation>
    </message>
    <message>
        <source>All of it was deleted.</source>
        <translation>Alles wurde gelöscht.</translation>
    </message>
</context>
<context>
    <name>windlass::EmptyingText</name>
    <message>
        <source>The bucket “%1” is empty.</source>
        <translation>Der Bucket „%1“ ist leer.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln object(s) (%1)</source>
        <translation>
            <numerusform>%Ln Objekt (%1)</numerusform>
            <numerusform>%Ln Objekte (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln old version(s) and delete marker(s) (%1)</source>
        <translation>
            <numerusform>%Ln alte Version oder Löschmarkierung (%1)</numerusform>
            <numerusform>%Ln alte Versionen und Löschmarkierungen (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unfinished upload(s)</source>
        <translation>
            <numerusform>%Ln unvollständiger Upload</numerusform>
            <numerusform>%Ln unvollständige Uploads</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two parts of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>The bucket “%1” contains more than: %2.</source>
        <translation>Der Bucket „%1“ enthält mehr als: %2.</translation>
    </message>
    <message>
        <source>The bucket “%1” contains: %2.</source>
        <translation>Der Bucket „%1“ enthält: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln version(s) and delete marker(s) deleted</source>
        <translation>
            <numerusform>%Ln Version oder Löschmarkierung gelöscht</numerusform>
            <numerusform>%Ln Versionen und Löschmarkierungen gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln upload(s) aborted</source>
        <translation>
            <numerusform>%Ln Upload abgebrochen</numerusform>
            <numerusform>%Ln Uploads abgebrochen</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped: what was not deleted by then is still there.</source>
        <translation>Angehalten: Was bis dahin nicht gelöscht wurde, ist noch da.</translation>
    </message>
    <message>
        <source>Not all was deleted. %1</source>
        <translation>Nicht alles wurde gelöscht. %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln version(s) are protected by Object Lock and are still there.</source>
        <translation>
            <numerusform>%Ln Version ist durch Object Lock geschützt und noch da.</numerusform>
            <numerusform>%Ln Versionen sind durch Object Lock geschützt und noch da.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln version(s) or upload(s) could not be deleted.</source>
        <translation>
            <numerusform>%Ln Version oder Upload konnte nicht gelöscht werden.</numerusform>
            <numerusform>%Ln Versionen oder Uploads konnten nicht gelöscht werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (version %2)</source>
        <translation>%1 (Version %2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a version: why it could not be deleted</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>windlass::ErrorText</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Not valid</source>
        <translation>Nicht gültig</translation>
    </message>
    <message>
        <source>No credentials</source>
        <translation>Keine Zugangsdaten</translation>
    </message>
    <message>
        <source>Host not found</source>
        <translation>Host nicht gefunden</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Verbindung abgebrochen</translation>
    </message>
    <message>
        <source>Certificate not trusted</source>
        <translation>Zertifikat nicht vertrauenswürdig</translation>
    </message>
    <message>
        <source>Proxy failed</source>
        <translation>Proxyfehler</translation>
    </message>
    <message>
        <source>Network failed</source>
        <translation>Netzwerkfehler</translation>
    </message>
    <message>
        <source>Wrong keys</source>
        <translation>Falsche Schlüssel</translation>
    </message>
    <message>
        <source>Credentials expired</source>
        <translation>Zugangsdaten abgelaufen</translation>
    </message>
    <message>
        <source>Access denied</source>
        <translation>Zugriff verweigert</translation>
    </message>
    <message>
        <source>No such bucket</source>
        <translation>Bucket nicht gefunden</translation>
    </message>
    <message>
        <source>No such object</source>
        <translation>Objekt nicht gefunden</translation>
    </message>
    <message>
        <source>Bucket not empty</source>
        <translation>Bucket nicht leer</translation>
    </message>
    <message>
        <source>Bucket name not allowed</source>
        <translation>Bucket-Name nicht erlaubt</translation>
    </message>
    <message>
        <source>Precondition failed</source>
        <translation>Bedingung nicht erfüllt</translation>
    </message>
    <message>
        <source>Clock is wrong</source>
        <translation>Uhr geht falsch</translation>
    </message>
    <message>
        <source>Wrong region</source>
        <translation>Falsche Region</translation>
    </message>
    <message>
        <source>Server is busy</source>
        <translation>Server überlastet</translation>
    </message>
    <message>
        <source>Server error</source>
        <translation>Serverfehler</translation>
    </message>
    <message>
        <source>Not supported by the server</source>
        <translation>Vom Server nicht unterstützt</translation>
    </message>
    <message>
        <source>Refused by the server</source>
        <translation>Vom Server abgelehnt</translation>
    </message>
    <message>
        <source>File not found</source>
        <translation>Datei nicht gefunden</translation>
    </message>
    <message>
        <source>File not readable</source>
        <translation>Datei nicht lesbar</translation>
    </message>
    <message>
        <source>File not writable</source>
        <translation>Datei nicht schreibbar</translation>
    </message>
    <message>
        <source>Disk full</source>
        <translation>Datenträger voll</translation>
    </message>
    <message>
        <source>File error</source>
        <translation>Dateifehler</translation>
    </message>
    <message>
        <source>Name not possible here</source>
        <translation>Name hier nicht möglich</translation>
    </message>
    <message>
        <source>A folder is in the way</source>
        <translation>Ein Ordner ist im Weg</translation>
    </message>
    <message>
        <source>A file is in the way</source>
        <translation>Eine Datei ist im Weg</translation>
    </message>
    <message>
        <source>Outside the chosen folder</source>
        <translation>Außerhalb des gewählten Ordners</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>Zu groß</translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <translation>Abgebrochen: %1</translation>
    </message>
    <message>
        <source>“%1” cannot be used: %2</source>
        <translation>„%1“ kann nicht verwendet werden: %2</translation>
    </message>
    <message>
        <source>There are no credentials for %1. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or choose a profile that has keys. %2</source>
        <translation>Für %1 gibt es keine Zugangsdaten. AWS_ACCESS_KEY_ID und AWS_SECRET_ACCESS_KEY setzen oder ein Profil mit Schlüsseln wählen. %2</translation>
    </message>
    <message>
        <source>The host of %1 was not found. Check the endpoint&apos;s name and the network connection.</source>
        <translation>Der Host von %1 wurde nicht gefunden. Den Namen des Endpunkts und die Netzwerkverbindung prüfen.</translation>
    </message>
    <message>
        <source>%1 refuses connections. Check that the server runs, and the endpoint&apos;s port.</source>
        <translation>%1 lehnt Verbindungen ab. Prüfen, ob der Server läuft und der Port des Endpunkts stimmt.</translation>
    </message>
    <message>
        <source>The connection was lost while working on %1. Try again. (%2)</source>
        <translation>Die Verbindung brach bei %1 ab. Noch einmal versuchen. (%2)</translation>
    </message>
    <message>
        <source>The server did not answer in time for %1. Try again later.</source>
        <translation>Der Server hat bei %1 nicht rechtzeitig geantwortet. Später noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The certificate of %1 cannot be trusted: %2. Give the certificate of its authority (CA bundle) if the server is yours.</source>
        <translation>Dem Zertifikat von %1 ist nicht zu trauen: %2. Bei einem eigenen Server das Zertifikat seiner Zertifizierungsstelle angeben (CA-Zertifikate).</translation>
    </message>
    <message>
        <source>The proxy did not let %1 through. Check the proxy settings. (%2)</source>
        <translation>Der Proxy hat %1 nicht durchgelassen. Die Proxy-Einstellungen prüfen. (%2)</translation>
    </message>
    <message>
        <source>The network failed while working on %1: %2</source>
        <translation>Netzwerkfehler bei %1: %2</translation>
    </message>
    <message>
        <source>The server does not accept these keys for %1. Check the access key and the secret key. (%2)</source>
        <translation>Der Server nimmt diese Schlüssel für %1 nicht an. Den Zugriffsschlüssel und den geheimen Schlüssel prüfen. (%2)</translation>
    </message>
    <message>
        <source>The credentials have expired, so %1 was refused. Sign in again. (%2)</source>
        <translation>Die Zugangsdaten sind abgelaufen, daher wurde %1 abgelehnt. Neu anmelden. (%2)</translation>
    </message>
    <message>
        <source>Access to %1 is denied for these keys. Ask its owner for the permission, or use other keys. (%2)</source>
        <translation>Der Zugriff auf %1 ist mit diesen Schlüsseln nicht erlaubt. Den Eigentümer um Berechtigung bitten oder andere Schlüssel verwenden. (%2)</translation>
    </message>
    <message>
        <source>The bucket of %1 does not exist. Check its name, or create it.</source>
        <translation>Den Bucket von %1 gibt es nicht. Den Namen prüfen oder den Bucket anlegen.</translation>
    </message>
    <message>
        <source>%1 does not exist. It may have been deleted or renamed; reload the listing.</source>
        <translation>%1 gibt es nicht, vielleicht wurde es gelöscht oder umbenannt. Die Ansicht neu laden.</translation>
    </message>
    <message>
        <source>The clock of this computer differs too much from the server&apos;s for %1. Set the clock.</source>
        <translation>Die Uhr dieses Computers weicht bei %1 zu sehr von der des Servers ab. Die Uhr stellen.</translation>
    </message>
    <message>
        <source>%1 is in another region. Set the region of the connection. (%2)</source>
        <translation>%1 liegt in einer anderen Region. Die Region der Verbindung anpassen. (%2)</translation>
    </message>
    <message>
        <source>The server is too busy for %1. Try again later. (%2)</source>
        <translation>Der Server ist für %1 zu ausgelastet. Später noch einmal versuchen. (%2)</translation>
    </message>
    <message>
        <source>The server failed at %1. Try again later. (%2)</source>
        <translation>Der Server ist an %1 gescheitert. Später noch einmal versuchen. (%2)</translation>
    </message>
    <message>
        <source>The server refused %1: %2</source>
        <translation>Der Server hat %1 abgelehnt: %2</translation>
    </message>
    <message>
        <source>“%1” cannot be read. Check the permissions of the file. (%2)</source>
        <translation>„%1“ kann nicht gelesen werden. Die Rechte der Datei prüfen. (%2)</translation>
    </message>
    <message>
        <source>“%1” cannot be written. Check the permissions of the folder. (%2)</source>
        <translation>„%1“ kann nicht geschrieben werden. Die Rechte des Ordners prüfen. (%2)</translation>
    </message>
    <message>
        <source>“%1” changed while it was being read. Upload it again when nothing writes to it.</source>
        <translation>„%1“ wurde beim Lesen geändert. Noch einmal hochladen, wenn niemand mehr hineinschreibt.</translation>
    </message>
    <message>
        <source>There is no space left for “%1”. Free some space and try again.</source>
        <translation>Für „%1“ ist kein Platz mehr. Platz schaffen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>“%1” could not be read or written: %2</source>
        <translation>„%1“ konnte nicht gelesen oder geschrieben werden: %2</translation>
    </message>
    <message>
        <source>%1 cannot be a file on this computer: %2. Rename the object, or download it alone under another name.</source>
        <translation>%1 kann auf diesem Computer keine Datei sein: %2. Das Objekt umbenennen oder einzeln unter anderem Namen herunterladen.</translation>
    </message>
    <message>
        <source>“%1” is a folder here, so no file can be written in its place. Download to another folder.</source>
        <translation>„%1“ ist hier ein Ordner und kann nicht durch eine Datei ersetzt werden. In einen anderen Ordner herunterladen.</translation>
    </message>
    <message>
        <source>A file stands where a folder is needed for “%1”. Download to another folder.</source>
        <translation>Wo für „%1“ ein Ordner nötig ist, liegt eine Datei. In einen anderen Ordner herunterladen.</translation>
    </message>
    <message>
        <source>“%1” leads out of the chosen folder through a link. Remove the link, or download to another folder.</source>
        <translation>„%1“ führt über eine Verknüpfung aus dem gewählten Ordner hinaus. Die Verknüpfung entfernen oder in einen anderen Ordner herunterladen.</translation>
    </message>
    <message>
        <source>%1 changed while it was being read. Download it again.</source>
        <translation>%1 wurde beim Lesen geändert. Noch einmal herunterladen.</translation>
    </message>
    <message>
        <source>%1 is larger than S3 allows: %2</source>
        <translation>%1 ist größer, als S3 erlaubt: %2</translation>
    </message>
    <message>
        <source>HTTP status %1</source>
        <translation>HTTP-Status %1</translation>
    </message>
    <message>
        <source>request id %1</source>
        <translation>Anfrage-ID %1</translation>
    </message>
    <message>
        <source>host id %1</source>
        <translation>Host-ID %1</translation>
    </message>
    <message>
        <source>Link not followed</source>
        <translation>Verknüpfung nicht verfolgt</translation>
    </message>
    <message>
        <source>“%1” was not sent: %2.</source>
        <translation>„%1“ wurde nicht gesendet: %2.</translation>
    </message>
    <message>
        <source>Copy not verified</source>
        <translation>Kopie nicht geprüft</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Protected by Object Lock</source>
        <translation>Durch Object Lock geschützt</translation>
    </message>
    <message>
        <source>Encryption key needed</source>
        <translation>Schlüssel zum Entschlüsseln nötig</translation>
    </message>
    <message>
        <source>Encryption key not usable</source>
        <translation>Schlüssel nicht verwendbar</translation>
    </message>
    <message>
        <source>Quota used up</source>
        <translation>Kontingent aufgebraucht</translation>
    </message>
    <message>
        <source>Account not usable</source>
        <translation>Konto nicht verwendbar</translation>
    </message>
    <message>
        <source>Key too long</source>
        <translation>Key zu lang</translation>
    </message>
    <message>
        <source>Redirected elsewhere</source>
        <translation>Umgeleitet</translation>
    </message>
    <message>
        <source>Too large for a proxy</source>
        <translation>Zu groß für einen Proxy</translation>
    </message>
    <message>
        <source>Certificate expired</source>
        <translation>Zertifikat abgelaufen</translation>
    </message>
    <message>
        <source>Certificate of another host</source>
        <translation>Zertifikat eines anderen Hosts</translation>
    </message>
    <message>
        <source>TLS too old</source>
        <translation>TLS zu alt</translation>
    </message>
    <message>
        <source>Not a regular file</source>
        <translation>Keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>Copied without the ACL</source>
        <translation>Ohne die ACL kopiert</translation>
    </message>
    <message>
        <source>Journal of a newer version</source>
        <translation>Journal einer neueren Version</translation>
    </message>
    <message>
        <source>Signature does not match</source>
        <translation>Signatur passt nicht</translation>
    </message>
    <message>
        <source>The bucket %1 is not empty. Delete its objects first, old versions, delete markers and unfinished uploads, too.</source>
        <translation>Der Bucket %1 ist nicht leer. Löschen Sie zuerst seine Objekte, auch alte Versionen, Löschmarken und unfertige Uploads.</translation>
    </message>
    <message>
        <source>%1 is archived. Restore it first, then try again. (%2)</source>
        <translation>%1 ist archiviert. Stellen Sie es zuerst wieder her und versuchen Sie es dann erneut. (%2)</translation>
    </message>
    <message>
        <source>%1 is protected by Object Lock. It can be changed or deleted when its retention or legal hold has ended. (%2)</source>
        <translation>%1 ist durch Object Lock geschützt. Es kann geändert oder gelöscht werden, wenn seine Aufbewahrungsfrist oder rechtliche Sperre endet. (%2)</translation>
    </message>
    <message>
        <source>The key that encrypts %1 cannot be used. Ask who manages the keys. (%2)</source>
        <translation>Der Schlüssel, mit dem %1 verschlüsselt wird, kann nicht verwendet werden. Fragen Sie den, der die Schlüssel verwaltet. (%2)</translation>
    </message>
    <message>
        <source>There is no room for %1: a quota is used up. Delete something, or ask for a larger quota. (%2)</source>
        <translation>Für %1 ist kein Platz: Ein Kontingent ist aufgebraucht. Löschen Sie etwas, oder bitten Sie um ein größeres. (%2)</translation>
    </message>
    <message>
        <source>The account of these keys cannot be used for %1. Ask the provider. (%2)</source>
        <translation>Das Konto dieser Schlüssel kann für %1 nicht verwendet werden. Fragen Sie den Anbieter. (%2)</translation>
    </message>
    <message>
        <source>%1 answers with a redirect to %2. Use that as the endpoint.</source>
        <translation>%1 antwortet mit einer Umleitung nach %2. Verwenden Sie das als Endpunkt.</translation>
    </message>
    <message>
        <source>%1 is too large for a proxy in front of the server. Ask its operator to allow larger requests, or set smaller parts. (%2)</source>
        <translation>%1 ist zu groß für einen Proxy vor dem Server. Bitten Sie dessen Betreiber, größere Anfragen zuzulassen, oder stellen Sie kleinere Teile ein. (%2)</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid at this time (%2). Check the clock of this computer, or tell the server&apos;s operator.</source>
        <translation>Das Zertifikat von %1 gilt zu dieser Zeit nicht (%2). Prüfen Sie die Uhr dieses Computers, oder sagen Sie es dem Betreiber des Servers.</translation>
    </message>
    <message>
        <source>The certificate of %1 is for another host name. Use the name that it was made for. (%2)</source>
        <translation>Das Zertifikat von %1 ist für einen anderen Hostnamen. Verwenden Sie den, für den es gemacht ist. (%2)</translation>
    </message>
    <message>
        <source>%1 was copied, but without the ACL of its source. (%2)</source>
        <translation>%1 wurde kopiert, aber ohne die ACL der Quelle. (%2)</translation>
    </message>
    <message>
        <source>“%1” was written by a newer version of Windlass. Use that version. (%2)</source>
        <translation>„%1“ wurde von einer neueren Version von Windlass geschrieben. Verwenden Sie diese Version. (%2)</translation>
    </message>
    <message>
        <source>“%1” is not a regular file: %2. Leave it out, or use a regular file instead.</source>
        <translation>„%1“ ist keine gewöhnliche Datei: %2. Lassen Sie sie weg, oder nehmen Sie eine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>refused argument: %1; %2</source>
        <translation>abgelehntes Argument: %1; %2</translation>
    </message>
    <message>
        <source>Condition not met</source>
        <translation>Bedingung trifft nicht zu</translation>
    </message>
    <message>
        <source>%1 was not copied: it does not meet the condition %2.</source>
        <translation>%1 wurde nicht kopiert: Die Bedingung %2 trifft nicht zu.</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>Zeitüberschreitung</translation>
    </message>
    <message>
        <source>Bucket already exists</source>
        <translation>Bucket existiert bereits</translation>
    </message>
    <message>
        <source>Invalid response</source>
        <translation>Ungültige Antwort</translation>
    </message>
    <message>
        <source>File changed</source>
        <translation>Datei geändert</translation>
    </message>
    <message>
        <source>Object changed</source>
        <translation>Objekt geändert</translation>
    </message>
    <message>
        <source>Corrupted in transit</source>
        <translation>Bei der Übertragung beschädigt</translation>
    </message>
    <message>
        <source>Stored incorrectly</source>
        <translation>Falsch gespeichert</translation>
    </message>
    <message>
        <source>Connection changed</source>
        <translation>Verbindung geändert</translation>
    </message>
    <message>
        <source>Server expects https</source>
        <translation>Server erwartet https</translation>
    </message>
    <message>
        <source>Server does not support https</source>
        <translation>Server unterstützt kein https</translation>
    </message>
    <message>
        <source>The bucket %1 already exists. Choose another name.</source>
        <translation>Den Bucket %1 gibt es bereits. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1 is not a valid bucket name. Use 3 to 63 lowercase letters, digits, dots and hyphens.</source>
        <translation>%1 ist kein gültiger Bucket-Name. Verwenden Sie 3 bis 63 Kleinbuchstaben, Ziffern, Punkte und Bindestriche.</translation>
    </message>
    <message>
        <source>%1 has changed, so nothing was done. Reload the listing and try again.</source>
        <translation>%1 hat sich geändert, daher wurde nichts getan. Laden Sie die Liste neu, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The server does not support or allow this for %1. (%2)</source>
        <translation>Der Server unterstützt oder erlaubt das für %1 nicht. (%2)</translation>
    </message>
    <message>
        <source>The server&apos;s response for %1 is not valid S3. Check the endpoint. (%2)</source>
        <translation>Die Antwort des Servers für %1 ist kein gültiges S3. Prüfen Sie den Endpunkt. (%2)</translation>
    </message>
    <message>
        <source>“%1” does not exist. Choose it again.</source>
        <translation>„%1“ gibt es nicht. Wählen Sie es neu aus.</translation>
    </message>
    <message>
        <source>%1 was corrupted in transit (%2). Try again.</source>
        <translation>%1 wurde bei der Übertragung beschädigt (%2). Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The server stored %1 incorrectly (%2). Try again, and do not rely on the stored object.</source>
        <translation>Der Server hat %1 falsch gespeichert (%2). Versuchen Sie es noch einmal, und verlassen Sie sich nicht auf das gespeicherte Objekt.</translation>
    </message>
    <message>
        <source>The connection now points to %1, not to where the transfer started. Change it back, or start the transfer again.</source>
        <translation>Die Verbindung führt jetzt zu %1 und nicht dorthin, wo die Übertragung begann. Stellen Sie sie zurück, oder starten Sie die Übertragung neu.</translation>
    </message>
    <message>
        <source>%1 was copied, but the copy could not be verified, so the original was not deleted.</source>
        <translation>%1 wurde kopiert, aber die Kopie konnte nicht geprüft werden, daher wurde das Original nicht gelöscht.</translation>
    </message>
    <message>
        <source>%1 is encrypted with its owner&apos;s key (SSE-C). It can only be read with that key. (%2)</source>
        <translation>%1 ist mit dem Schlüssel des Besitzers verschlüsselt (SSE-C). Nur mit diesem Schlüssel kann es gelesen werden. (%2)</translation>
    </message>
    <message>
        <source>The key of %1 is too long for a server (%2). Shorten the names.</source>
        <translation>Der Schlüssel von %1 ist zu lang für einen Server (%2). Kürzen Sie die Namen.</translation>
    </message>
    <message>
        <source>%1 supports only versions of TLS that are no longer safe. Ask its operator for TLS 1.2 or later. (%2)</source>
        <translation>%1 unterstützt nur TLS-Versionen, die nicht mehr sicher sind. Bitten Sie den Betreiber um TLS 1.2 oder neuer. (%2)</translation>
    </message>
    <message>
        <source>%1 expects https. Use https:// in the endpoint. (%2)</source>
        <translation>%1 erwartet https. Verwenden Sie https:// im Endpunkt. (%2)</translation>
    </message>
    <message>
        <source>%1 does not support https. Use http:// in the endpoint, or another port. (%2)</source>
        <translation>%1 unterstützt kein https. Verwenden Sie http:// im Endpunkt oder einen anderen Port. (%2)</translation>
    </message>
    <message>
        <source>The signature for %1 does not match. Check the secret key. If it is right, a proxy changes the request: it must pass on the Host header with its port, and the path unchanged. (%2)</source>
        <translation>Die Signatur für %1 stimmt nicht. Prüfen Sie den geheimen Schlüssel. Ist er richtig, verändert ein Proxy die Anfrage: Er muss das Feld Host mit dem Port und den Pfad unverändert weitergeben. (%2)</translation>
    </message>
    <message>
        <source>The server is too busy for %1 and asks to wait %2. Try again then.</source>
        <translation>Der Server ist für %1 zu beschäftigt und bittet, %2 zu warten. Versuchen Sie es danach noch einmal.</translation>
    </message>
</context>
<context>
    <name>windlass::ExpiryChooser</name>
    <message>
        <source>How long the link works</source>
        <translation>Wie lange der Link gilt</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15 Minuten</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>Custom…</source>
        <translation>Andere Dauer …</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Number of minutes, hours or days</source>
        <translation>Anzahl der Minuten, Stunden oder Tage</translation>
    </message>
</context>
<context>
    <name>windlass::FailureActions</name>
    <message>
        <source>Copy &amp;details</source>
        <translation>Einzelheiten &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren …</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Retry the selected failures</source>
        <translation>Die ausgewählten Fehler wiederholen</translation>
    </message>
    <message>
        <source>Retry &amp;all failed</source>
        <translation>&amp;Alle Fehler wiederholen</translation>
    </message>
    <message>
        <source>Retry everything that failed</source>
        <translation>Alles Fehlgeschlagene wiederholen</translation>
    </message>
    <message>
        <source>Remove the selected failures from this list. The history keeps them.</source>
        <translation>Die ausgewählten Fehler aus dieser Liste entfernen. Der Verlauf behält sie.</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Save this list as CSV or JSON, to read it elsewhere or to retry it later</source>
        <translation>Diese Liste als CSV oder JSON speichern, um sie anderswo zu lesen oder später zu wiederholen</translation>
    </message>
    <message>
        <source>Import an exported failure list and retry it</source>
        <translation>Eine exportierte Fehlerliste importieren und wiederholen</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Zeigen</translation>
    </message>
    <message>
        <source>Show where the object, or the file on this computer, is or was</source>
        <translation>Zeigen, wo das Objekt oder die Datei auf diesem Computer ist oder war</translation>
    </message>
    <message>
        <source>Dis&amp;miss</source>
        <translation>&amp;Verwerfen</translation>
    </message>
</context>
<context>
    <name>windlass::FailureCommands</name>
    <message numerus="yes">
        <source>%Ln upload(s) to %1</source>
        <translation>
            <numerusform>%Ln Datei nach %1 hochladen</numerusform>
            <numerusform>%Ln Dateien nach %1 hochladen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln download(s) to “%1”</source>
        <translation>
            <numerusform>%Ln Objekt nach „%1“ herunterladen</numerusform>
            <numerusform>%Ln Objekte nach „%1“ herunterladen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copies from %1 to %2</source>
        <translation>
            <numerusform>%Ln Objekt von %1 nach %2 kopieren</numerusform>
            <numerusform>%Ln Objekte von %1 nach %2 kopieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln move(s) from %1 to %2</source>
        <translation>
            <numerusform>%Ln Objekt von %1 nach %2 verschieben</numerusform>
            <numerusform>%Ln Objekte von %1 nach %2 verschieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deletion(s) in %1</source>
        <translation>
            <numerusform>%Ln Objekt in %1 löschen</numerusform>
            <numerusform>%Ln Objekte in %1 löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Export failures</source>
        <translation>Fehler exportieren</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failure(s) were saved as “%1”.</source>
        <translation>
            <numerusform>%Ln Fehler wurde als „%1“ gespeichert.</numerusform>
            <numerusform>%Ln Fehler wurden als „%1“ gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import failures</source>
        <translation>Fehler importieren</translation>
    </message>
    <message>
        <source>Lists of failures (*.csv *.json)</source>
        <translation>Fehlerlisten (*.csv *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>it contains nothing to retry</source>
        <translation>es enthält nichts, was wiederholt werden kann</translation>
    </message>
    <message numerus="yes">
        <source>%Ln incomplete line(s) are skipped.</source>
        <translation>
            <numerusform>%Ln unvollständige Zeile wird übersprungen.</numerusform>
            <numerusform>%Ln unvollständige Zeilen werden übersprungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s) are no longer empty and are skipped.</source>
        <translation>
            <numerusform>%Ln Ordner ist nicht mehr leer und wird übersprungen.</numerusform>
            <numerusform>%Ln Ordner sind nicht mehr leer und werden übersprungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry %Ln item(s) of the list?</source>
        <translation>
            <numerusform>%Ln Eintrag der Liste wiederholen?</numerusform>
            <numerusform>%Ln Einträge der Liste wiederholen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
</context>
<context>
    <name>windlass::FailureInbox</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <comment>object</comment>
        <translation>
            <numerusform>%1 und %Ln weiteres</numerusform>
            <numerusform>%1 und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::FailureList</name>
    <message>
        <source>it is not a list of failures that Windlass has written</source>
        <translation>sie ist keine Fehlerliste, die Windlass geschrieben hat</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>sie ist zu groß</translation>
    </message>
</context>
<context>
    <name>windlass::FailureModel</name>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>Anfrage-ID</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
</context>
<context>
    <name>windlass::FailureText</name>
    <message>
        <source>%1 (%2)</source>
        <comment>cause and remedy, how many</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failure(s)</source>
        <translation>
            <numerusform>%Ln Fehler</numerusform>
            <numerusform>%Ln Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>Operation: %1</source>
        <translation>Operation: %1</translation>
    </message>
    <message>
        <source>Details: %1</source>
        <translation>Einzelheiten: %1</translation>
    </message>
    <message>
        <source>Attempts: %1</source>
        <translation>Versuche: %1</translation>
    </message>
    <message>
        <source>When: %1</source>
        <translation>Wann: %1</translation>
    </message>
    <message>
        <source>Connection: %1</source>
        <translation>Verbindung: %1</translation>
    </message>
</context>
<context>
    <name>windlass::FailureView</name>
    <message>
        <source>Nothing has failed.</source>
        <translation>Nichts ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Select a failure to see its cause and what helps.</source>
        <translation>Wählen Sie einen Fehler, um seine Ursache und Abhilfe zu sehen.</translation>
    </message>
</context>
<context>
    <name>windlass::FileKind</name>
    <message>
        <source>it is a named pipe</source>
        <translation>es ist eine benannte Pipe</translation>
    </message>
    <message>
        <source>it is a socket</source>
        <translation>es ist ein Socket</translation>
    </message>
    <message>
        <source>it is a device</source>
        <translation>es ist ein Gerät</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>it is of an unknown kind</source>
        <translation>es ist von unbekannter Art</translation>
    </message>
    <message>
        <source>it is a virtual file without a known size</source>
        <translation>es ist eine virtuelle Datei ohne bekannte Größe</translation>
    </message>
</context>
<context>
    <name>windlass::FileManagerDrop</name>
    <message>
        <source>The destination is not a folder of this computer.</source>
        <translation>Das Ziel ist kein Ordner dieses Computers.</translation>
    </message>
    <message>
        <source>This drag has ended.</source>
        <translation>Dieses Ziehen ist beendet.</translation>
    </message>
</context>
<context>
    <name>windlass::FilterEdit</name>
    <message>
        <source>Filter by name</source>
        <translation>Nach Namen filtern</translation>
    </message>
</context>
<context>
    <name>windlass::FilterText</name>
    <message>
        <source>a size is needed, as in 512, 10K, 1.5M or 2G.</source>
        <translation>eine Größe wird gebraucht, etwa 512, 10K, 1.5M oder 2G.</translation>
    </message>
    <message>
        <source>a time is needed, as in 2026-03-01, 2026-03-01T12:30, or 90m, 12h, 7d, 2w, 1y ago.</source>
        <translation>eine Zeit wird gebraucht, etwa 2026-03-01, 2026-03-01T12:30 oder, wie lange es her ist, 90m, 12h, 7d, 2w, 1y.</translation>
    </message>
</context>
<context>
    <name>windlass::FoldedForm</name>
    <message>
        <source>&amp;More options</source>
        <translation>&amp;Mehr Optionen</translation>
    </message>
</context>
<context>
    <name>windlass::FolderChooser</name>
    <message>
        <source>&amp;New folder…</source>
        <translation>&amp;Neuer Ordner …</translation>
    </message>
</context>
<context>
    <name>windlass::FolderTreeModel</name>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>Show more folders</source>
        <translation>Mehr Ordner zeigen</translation>
    </message>
    <message>
        <source>Loading: %1</source>
        <translation>Wird geladen: %1</translation>
    </message>
</context>
<context>
    <name>windlass::FolderTreeNode</name>
    <message>
        <source>Click here or press Enter to try again.</source>
        <translation>Klicken Sie hier, oder drücken Sie die Eingabetaste, um es noch einmal zu versuchen.</translation>
    </message>
    <message>
        <source>The name of a bucket can be typed all the same.</source>
        <translation>Der Name eines Buckets kann trotzdem eingegeben werden.</translation>
    </message>
</context>
<context>
    <name>windlass::FolderTreeView</name>
    <message>
        <source>Connections, buckets and folders</source>
        <translation>Verbindungen, Buckets und Ordner</translation>
    </message>
</context>
<context>
    <name>windlass::FormOptionsPanel</name>
    <message>
        <source>Each file’s own name</source>
        <translation>Der eigene Name jeder Datei</translation>
    </message>
    <message>
        <source>NAME=VALUE, one a line, for example x-amz-meta-project=garden</source>
        <translation>NAME=WERT, je Zeile eines, zum Beispiel x-amz-meta-project=garden</translation>
    </message>
    <message>
        <source>The name that others use, for example files.example.org</source>
        <translation>Der Name, den andere verwenden, zum Beispiel files.example.org</translation>
    </message>
    <message>
        <source>Store &amp;as:</source>
        <translation>Speichern &amp;als:</translation>
    </message>
    <message>
        <source>&amp;Fields:</source>
        <translation>&amp;Felder:</translation>
    </message>
    <message>
        <source>Server’s &amp;name:</source>
        <translation>&amp;Name des Servers:</translation>
    </message>
    <message>
        <source>S&amp;mallest file:</source>
        <translation>&amp;Kleinste Datei:</translation>
    </message>
    <message>
        <source>Bytes, or as 10K or 2M</source>
        <translation>Bytes oder etwa 10K oder 2M</translation>
    </message>
    <message>
        <source>C&amp;onditions:</source>
        <translation>&amp;Bedingungen:</translation>
    </message>
    <message>
        <source>Afterwards &amp;go to:</source>
        <translation>Danach &amp;gehe zu:</translation>
    </message>
    <message>
        <source>https://…, where a browser is sent after an upload</source>
        <translation>https://…, wohin ein Browser nach dem Hochladen geht</translation>
    </message>
    <message>
        <source>Status afte&amp;rwards:</source>
        <translation>S&amp;tatus danach:</translation>
    </message>
    <message>
        <source>JSON, one a line, for example %1</source>
        <translation>JSON, eine je Zeile, zum Beispiel %1</translation>
    </message>
</context>
<context>
    <name>windlass::FurtherOptions</name>
    <message>
        <source>May read:</source>
        <translation>Lesen dürfen:</translation>
    </message>
    <message>
        <source>May do everything:</source>
        <translation>Alles dürfen:</translation>
    </message>
    <message>
        <source>May read the ACL:</source>
        <translation>Die ACL lesen dürfen:</translation>
    </message>
    <message>
        <source>May write the ACL:</source>
        <translation>Die ACL schreiben dürfen:</translation>
    </message>
    <message>
        <source>Key of the source:</source>
        <translation>Schlüssel der Quelle:</translation>
    </message>
    <message>
        <source>By the server (AES256)</source>
        <translation>Durch den Server (AES256)</translation>
    </message>
    <message>
        <source>By a key service (aws:kms)</source>
        <translation>Durch einen Schlüsseldienst (aws:kms)</translation>
    </message>
    <message>
        <source>Encryption:</source>
        <translation>Verschlüsselung:</translation>
    </message>
    <message>
        <source>Key id:</source>
        <translation>Schlüssel-ID:</translation>
    </message>
    <message>
        <source>Encryption context:</source>
        <translation>Verschlüsselungskontext:</translation>
    </message>
    <message>
        <source>Key:</source>
        <translation>Schlüssel:</translation>
    </message>
    <message>
        <source>Object Lock:</source>
        <translation>Object Lock:</translation>
    </message>
    <message>
        <source>Locked until:</source>
        <translation>Gesperrt bis:</translation>
    </message>
    <message>
        <source>Legal hold</source>
        <translation>Rechtliche Sperre</translation>
    </message>
    <message>
        <source>Checksum:</source>
        <translation>Prüfsumme:</translation>
    </message>
    <message>
        <source>Website redirect:</source>
        <translation>Website-Weiterleitung:</translation>
    </message>
    <message>
        <source>Only if the ETag is:</source>
        <translation>Nur wenn der ETag so lautet:</translation>
    </message>
    <message>
        <source>Only if the ETag is not:</source>
        <translation>Nur wenn der ETag anders lautet als:</translation>
    </message>
    <message>
        <source>Only if changed since:</source>
        <translation>Nur wenn geändert seit:</translation>
    </message>
    <message>
        <source>Only if not changed since:</source>
        <translation>Nur wenn nicht geändert seit:</translation>
    </message>
    <message>
        <source>Only if the bucket belongs to:</source>
        <translation>Nur wenn der Bucket diesem Konto gehört:</translation>
    </message>
    <message>
        <source>Only if the source belongs to:</source>
        <translation>Nur wenn die Quelle diesem Konto gehört:</translation>
    </message>
    <message>
        <source>Pay for the requests (requester pays)</source>
        <translation>Für die Anfragen bezahlen (Requester Pays)</translation>
    </message>
    <message>
        <source>a key such as /page, or a whole URL</source>
        <translation>ein Schlüssel wie /seite oder eine ganze URL</translation>
    </message>
    <message>
        <source>Version:</source>
        <translation>Version:</translation>
    </message>
    <message>
        <source>Your own key:</source>
        <translation>Ihr eigener Schlüssel:</translation>
    </message>
    <message>
        <source>Bucket default</source>
        <translation>Vorgabe des Buckets</translation>
    </message>
    <message>
        <source>With your own key (SSE-C)</source>
        <translation>Mit Ihrem eigenen Schlüssel (SSE-C)</translation>
    </message>
    <message>
        <source>default of the bucket or account</source>
        <translation>Vorgabe des Buckets oder Kontos</translation>
    </message>
    <message>
        <source>Signature only</source>
        <translation>Nur die Signatur</translation>
    </message>
    <message>
        <source>ID of an older version</source>
        <translation>Kennung einer älteren Version</translation>
    </message>
    <message>
        <source>Your own key must have 32 bytes, written in Base64.</source>
        <translation>Ihr eigener Schlüssel muss 32 Bytes haben, in Base64 geschrieben.</translation>
    </message>
    <message>
        <source>Enter the encryption key.</source>
        <translation>Geben Sie den Schlüssel ein.</translation>
    </message>
    <message>
        <source>The encryption context must be a JSON object, such as {&quot;name&quot;: &quot;value&quot;}.</source>
        <translation>Der Verschlüsselungskontext muss ein JSON-Objekt sein, das Namen Werte zuordnet.</translation>
    </message>
    <message>
        <source>Enter until when it is locked, such as 2030-01-31.</source>
        <translation>Geben Sie ein, bis wann es gesperrt ist, etwa 2030-01-31.</translation>
    </message>
    <message>
        <source>“%1” is not a date. Write one such as 2030-01-31.</source>
        <translation>„%1“ ist kein Datum. Schreiben Sie es etwa so: 2030-01-31.</translation>
    </message>
</context>
<context>
    <name>windlass::HistoryModel</name>
    <message>
        <source>Transfer</source>
        <translation>Übertragung</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
</context>
<context>
    <name>windlass::HistoryText</name>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Ended: %1</source>
        <translation>Beendet: %1</translation>
    </message>
    <message>
        <source>Looking for items to transfer</source>
        <translation>Sucht zu Übertragendes</translation>
    </message>
    <message numerus="yes">
        <source>%1 and more, %Ln object(s)</source>
        <translation>
            <numerusform>%1 und mehr, %Ln Objekt</numerusform>
            <numerusform>%1 und mehr, %Ln Objekte</numerusform>
        </translation>
    </message>
    <message>
        <source>Started: %1</source>
        <translation>Begonnen: %1</translation>
    </message>
</context>
<context>
    <name>windlass::HistoryView</name>
    <message>
        <source>Clear &amp;history…</source>
        <translation>Verlauf leere&amp;n …</translation>
    </message>
    <message>
        <source>Nothing has been transferred yet.</source>
        <translation>Noch ist nichts übertragen worden.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Clear history</source>
        <translation>Verlauf leeren</translation>
    </message>
    <message>
        <source>Clear the history?</source>
        <translation>Verlauf leeren?</translation>
    </message>
    <message>
        <source>Transferred files and objects are not affected. Transfers with open failures are kept.</source>
        <translation>Übertragene Dateien und Objekte bleiben, wo sie sind. Übertragungen mit offenen Fehlern bleiben erhalten.</translation>
    </message>
    <message>
        <source>&amp;Repeat…</source>
        <translation>Noch ein&amp;mal …</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>Show &amp;target</source>
        <translation>&amp;Ziel zeigen</translation>
    </message>
    <message>
        <source>Do the same again; you can review it first</source>
        <translation>Dasselbe noch einmal tun; Sie können es vorher prüfen</translation>
    </message>
    <message>
        <source>Show the folder on this computer in the file manager</source>
        <translation>Den Ordner auf diesem Computer in der Dateiverwaltung zeigen</translation>
    </message>
    <message>
        <source>Show the bucket or folder that it was written to</source>
        <translation>Den Bucket oder Ordner zeigen, in den geschrieben wurde</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Verlauf durchsuchen</translation>
    </message>
    <message>
        <source>No transfer matches this search.</source>
        <translation>Keine Übertragung passt zu dieser Suche.</translation>
    </message>
    <message>
        <source>Clear the history of finished transfers</source>
        <translation>Den Verlauf beendeter Übertragungen leeren</translation>
    </message>
</context>
<context>
    <name>windlass::HumanText</name>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 Tage %2 h</translation>
    </message>
    <message>
        <source>1 byte</source>
        <translation>1 Byte</translation>
    </message>
</context>
<context>
    <name>windlass::InlineMessage</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Fehler: %1</translation>
    </message>
</context>
<context>
    <name>windlass::Inspector</name>
    <message>
        <source>Nothing is selected</source>
        <translation>Nichts ausgewählt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are selected</source>
        <translation>
            <numerusform>%Ln Zeile ist ausgewählt</numerusform>
            <numerusform>%Ln Zeilen sind ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>A folder</source>
        <translation>Ein Ordner</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>Select an object to preview it.</source>
        <translation>Wählen Sie ein Objekt für die Vorschau.</translation>
    </message>
    <message>
        <source>The selected objects have %1.</source>
        <translation>Die ausgewählten Objekte haben %1.</translation>
    </message>
</context>
<context>
    <name>windlass::JournalMessage</name>
    <message>
        <source>Retr&amp;y</source>
        <translation>Erneut ver&amp;suchen</translation>
    </message>
</context>
<context>
    <name>windlass::JournalText</name>
    <message>
        <source>This list cannot be read. %1</source>
        <translation>Diese Liste kann nicht gelesen werden. %1</translation>
    </message>
    <message>
        <source>This list cannot be changed. %1</source>
        <translation>Diese Liste kann nicht geändert werden. %1</translation>
    </message>
    <message>
        <source>This list cannot be read now: another program is using its file, “%1”. Nothing is lost.</source>
        <translation>Diese Liste kann gerade nicht gelesen werden: Ein anderes Programm verwendet ihre Datei „%1“. Nichts geht verloren.</translation>
    </message>
    <message>
        <source>This list cannot be changed now: another program is using its file, “%1”. Try again later.</source>
        <translation>Diese Liste kann gerade nicht geändert werden: Ein anderes Programm verwendet ihre Datei „%1“. Versuchen Sie es später noch einmal.</translation>
    </message>
</context>
<context>
    <name>windlass::JournalViews</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>this transfer is not there any more</source>
        <translation>diese Übertragung gibt es nicht mehr</translation>
    </message>
</context>
<context>
    <name>windlass::JsonTreeModel</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln weiterer</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln values</source>
        <translation>
            <numerusform>%Ln Wert</numerusform>
            <numerusform>%Ln Werte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln members</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>windlass::KeyNameRules</name>
    <message>
        <source>Type a name.</source>
        <translation>Einen Namen eingeben.</translation>
    </message>
    <message>
        <source>A name cannot contain a slash (/): it would be two folders.</source>
        <translation>Ein Name kann keinen Schrägstrich (/) enthalten: Es wären zwei Ordner.</translation>
    </message>
    <message numerus="yes">
        <source>The whole key would be longer than 1,024 bytes. Shorten the name by %Ln byte(s).</source>
        <translation>
            <numerusform>Der ganze Schlüssel wäre länger als 1.024 Bytes. Den Namen um %Ln Byte kürzen.</numerusform>
            <numerusform>Der ganze Schlüssel wäre länger als 1.024 Bytes. Den Namen um %Ln Bytes kürzen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The name begins or ends with a space.</source>
        <translation>Der Name beginnt oder endet mit einem Leerzeichen.</translation>
    </message>
    <message>
        <source>Many programs cannot handle the name “.” or “..”.</source>
        <translation>Viele Programme kommen mit dem Namen „.“ oder „..“ nicht zurecht.</translation>
    </message>
</context>
<context>
    <name>windlass::KeyPlaceField</name>
    <message>
        <source>Where the secret key is kept</source>
        <translation>Wo der geheime Schlüssel aufbewahrt wird</translation>
    </message>
    <message>
        <source>In the desktop&apos;s keychain</source>
        <translation>Im Schlüsselbund des Desktops</translation>
    </message>
    <message>
        <source>For this session only</source>
        <translation>Nur für diese Sitzung</translation>
    </message>
    <message>
        <source>In a file, not encrypted</source>
        <translation>In einer Datei, unverschlüsselt</translation>
    </message>
    <message>
        <source>No keychain is available on this computer (%1).</source>
        <translation>Auf diesem Computer ist kein Schlüsselbund verfügbar (%1).</translation>
    </message>
    <message>
        <source>The secret key is forgotten when Windlass quits.</source>
        <translation>Der geheime Schlüssel wird vergessen, wenn Windlass beendet wird.</translation>
    </message>
    <message>
        <source>Only you can read the file, but anyone who obtains it has the key.</source>
        <translation>Nur Sie können die Datei lesen, aber wer sie bekommt, hat den Schlüssel.</translation>
    </message>
</context>
<context>
    <name>windlass::Keychain</name>
    <message>
        <source>the keychain</source>
        <translation>der Schlüsselbund</translation>
    </message>
</context>
<context>
    <name>windlass::LimitsDialog</name>
    <message>
        <source>Limits of this connection</source>
        <translation>Limits dieser Verbindung</translation>
    </message>
    <message>
        <source>Re&amp;quests at a time:</source>
        <translation>&amp;Anfragen gleichzeitig:</translation>
    </message>
    <message>
        <source>&amp;Files at a time:</source>
        <translation>&amp;Dateien gleichzeitig:</translation>
    </message>
    <message>
        <source>%1: own value</source>
        <translation>%1: eigener Wert</translation>
    </message>
    <message>
        <source>A&amp;ttempts per request:</source>
        <translation>&amp;Versuche je Anfrage:</translation>
    </message>
    <message>
        <source>&amp;Split files from:</source>
        <translation>Dateien &amp;teilen ab:</translation>
    </message>
    <message>
        <source>Part si&amp;ze:</source>
        <translation>&amp;Größe der Teile:</translation>
    </message>
    <message>
        <source>&amp;Upload bandwidth:</source>
        <translation>Bandbreite beim &amp;Hochladen:</translation>
    </message>
    <message>
        <source>&amp;Download bandwidth:</source>
        <translation>Bandbreite beim Herunter&amp;laden:</translation>
    </message>
    <message>
        <source>&amp;Copy in parts from:</source>
        <translation>&amp;Kopien in Teilen ab:</translation>
    </message>
    <message>
        <source>&amp;Other bandwidth at these times of the day:</source>
        <translation>&amp;Zu diesen Tageszeiten andere Bandbreite:</translation>
    </message>
    <message>
        <source>Checked settings override Preferences for this connection.</source>
        <translation>Angekreuzte Einstellungen ersetzen für diese Verbindung die allgemeinen.</translation>
    </message>
    <message>
        <source>Use Preferences</source>
        <translation>Allgemeine Einstellungen</translation>
    </message>
</context>
<context>
    <name>windlass::LinkListDialog</name>
    <message>
        <source>&amp;Save list…</source>
        <translation>Liste &amp;speichern …</translation>
    </message>
    <message>
        <source>&amp;Copy list</source>
        <translation>Liste &amp;kopieren</translation>
    </message>
    <message>
        <source>Share links</source>
        <translation>Freigabelinks</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>Webseite (HTML)</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabelle (CSV)</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>The name that others use, for example files.example.org</source>
        <translation>Der Name, den andere verwenden, zum Beispiel files.example.org</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n Objekt</numerusform>
            <numerusform>%n Objekte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all in %n folder(s)</source>
        <translation>
            <numerusform>alles in %n Ordner</numerusform>
            <numerusform>alles in %n Ordnern</numerusform>
        </translation>
    </message>
    <message>
        <source>Links to:</source>
        <translation>Links auf:</translation>
    </message>
    <message>
        <source>&amp;Works for:</source>
        <translation>&amp;Gültig für:</translation>
    </message>
    <message>
        <source>&amp;List as:</source>
        <translation>&amp;Liste als:</translation>
    </message>
    <message>
        <source>T&amp;itle:</source>
        <translation>T&amp;itel:</translation>
    </message>
    <message>
        <source>Server’s &amp;name:</source>
        <translation>&amp;Name des Servers:</translation>
    </message>
    <message>
        <source>Making the list…</source>
        <translation>Die Liste wird erstellt …</translation>
    </message>
    <message>
        <source>Save list</source>
        <translation>Liste speichern</translation>
    </message>
    <message>
        <source>The list was saved.</source>
        <translation>Die Liste wurde gespeichert.</translation>
    </message>
    <message>
        <source>The list was copied.</source>
        <translation>Die Liste wurde kopiert.</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s).</source>
        <translation>
            <numerusform>%n Link.</numerusform>
            <numerusform>%n Links.</numerusform>
        </translation>
    </message>
    <message>
        <source>Text, one link per line</source>
        <translation>Text, ein Link je Zeile</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Anyone who has the list can download the objects until then.</source>
        <translation>Wer die Liste hat, kann die Objekte bis dahin herunterladen.</translation>
    </message>
</context>
<context>
    <name>windlass::LinkListText</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Modified (UTC)</source>
        <translation>Geändert (UTC)</translation>
    </message>
    <message>
        <source>There is nothing here.</source>
        <translation>Hier gibt es nichts.</translation>
    </message>
    <message>
        <source>These links work until %1 UTC.</source>
        <translation>Diese Links gelten bis %1 UTC.</translation>
    </message>
</context>
<context>
    <name>windlass::LinkNotes</name>
    <message>
        <source>Works until %1</source>
        <translation>Gültig bis %1</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy HH:mm</source>
        <comment>date format, see QLocale::toString</comment>
        <translation>ddd, d. MMM yyyy, HH:mm</translation>
    </message>
    <message>
        <source>The server is on this computer, so others cannot reach it by this link.</source>
        <translation>Der Server läuft auf diesem Computer, andere erreichen ihn über diesen Link nicht.</translation>
    </message>
    <message>
        <source>The server is in a local network, so people elsewhere may not reach it.</source>
        <translation>Der Server steht in einem lokalen Netz und ist von anderswo vielleicht nicht erreichbar.</translation>
    </message>
</context>
<context>
    <name>windlass::LinkOptionsPanel</name>
    <message>
        <source>&amp;Version:</source>
        <translation>&amp;Version:</translation>
    </message>
    <message>
        <source>The id of an old version; else the current one</source>
        <translation>Die ID einer alten Version; sonst die aktuelle</translation>
    </message>
    <message>
        <source>Save &amp;as:</source>
        <translation>Speichern &amp;als:</translation>
    </message>
    <message>
        <source>The name that browsers save the file by</source>
        <translation>Der Name, unter dem Browser die Datei speichern</translation>
    </message>
    <message>
        <source>T&amp;ype:</source>
        <translation>T&amp;yp:</translation>
    </message>
    <message>
        <source>As the object says, for example text/plain</source>
        <translation>Wie das Objekt es angibt, zum Beispiel text/plain</translation>
    </message>
    <message>
        <source>Cac&amp;hing:</source>
        <translation>&amp;Zwischenspeicherung:</translation>
    </message>
    <message>
        <source>As the object says, for example no-store</source>
        <translation>Wie das Objekt es angibt, zum Beispiel no-store</translation>
    </message>
    <message>
        <source>&amp;Server’s name:</source>
        <translation>&amp;Name des Servers:</translation>
    </message>
    <message>
        <source>The name that others use, for example files.example.org</source>
        <translation>Der Name, den andere verwenden, zum Beispiel files.example.org</translation>
    </message>
    <message>
        <source>Required of the upload; empty: any</source>
        <translation>Wird vom Upload verlangt; leer: beliebig</translation>
    </message>
</context>
<context>
    <name>windlass::LinkTester</name>
    <message>
        <source>Asking the server: %1</source>
        <translation>Der Server wird gefragt: %1</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt …</translation>
    </message>
</context>
<context>
    <name>windlass::LinkText</name>
    <message>
        <source>no size, no type</source>
        <translation>keine Größe, kein Typ</translation>
    </message>
    <message>
        <source>Links work for seven days at most.</source>
        <translation>Links gelten höchstens sieben Tage.</translation>
    </message>
    <message>
        <source>This connection’s keys expire then, and the link with them.</source>
        <translation>Die Schlüssel dieser Verbindung laufen dann ab und mit ihnen der Link.</translation>
    </message>
    <message>
        <source>This connection’s keys are temporary: if they expire earlier, so does the link.</source>
        <translation>Die Schlüssel dieser Verbindung sind befristet: Laufen sie früher ab, dann auch der Link.</translation>
    </message>
    <message>
        <source>The link works: the server returns the object (%1; status %2).</source>
        <translation>Der Link funktioniert: Der Server liefert das Objekt (%1; Status %2).</translation>
    </message>
    <message>
        <source>The link works: the server returns the object’s properties (%1; status %2).</source>
        <translation>Der Link funktioniert: Der Server liefert die Eigenschaften des Objekts (%1; Status %2).</translation>
    </message>
    <message>
        <source>It works: a test upload succeeded (status %1) and was deleted again.</source>
        <translation>Es funktioniert: Ein Test-Upload gelang (Status %1) und wurde wieder gelöscht.</translation>
    </message>
    <message>
        <source>It works: a test upload succeeded (status %1), but could not be deleted. Its key is “%2”.</source>
        <translation>Es funktioniert: Ein Test-Upload gelang (Status %1), konnte aber nicht gelöscht werden. Sein Schlüssel ist „%2“.</translation>
    </message>
</context>
<context>
    <name>windlass::LoadingBar</name>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop loading (Esc)</source>
        <translation>Laden anhalten (Esc)</translation>
    </message>
    <message>
        <source>Stop loading</source>
        <translation>Laden anhalten</translation>
    </message>
</context>
<context>
    <name>windlass::LocalWalker</name>
    <message>
        <source>its name is not UTF-8</source>
        <translation>der Name ist kein UTF-8</translation>
    </message>
    <message>
        <source>it is a symbolic link</source>
        <translation>es ist eine symbolische Verknüpfung</translation>
    </message>
    <message>
        <source>it leads back to a folder that it is in</source>
        <translation>es führt in einen Ordner zurück, in dem es selbst liegt</translation>
    </message>
</context>
<context>
    <name>windlass::LocationStatus</name>
    <message>
        <source>Loading… %1</source>
        <translation>Wird geladen … %1</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>%1 (incomplete)</source>
        <translation>%1 (unvollständig)</translation>
    </message>
    <message>
        <source>Could not be loaded</source>
        <translation>Konnte nicht geladen werden</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>%1 von %2 angezeigt</translation>
    </message>
    <message>
        <source>Loading: %1 so far</source>
        <translation>Wird geladen: bisher %1</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Nichts geöffnet</translation>
    </message>
    <message>
        <source>Choose a connection or a bucket.</source>
        <translation>Eine Verbindung oder einen Bucket auswählen.</translation>
    </message>
    <message>
        <source>The buckets of %1 could not be loaded</source>
        <translation>Die Buckets von %1 konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>%1 could not be loaded</source>
        <translation>%1 konnte nicht geladen werden</translation>
    </message>
    <message>
        <source>Loading was stopped</source>
        <translation>Das Laden wurde angehalten</translation>
    </message>
    <message>
        <source>No name contains “%1”</source>
        <translation>Kein Name enthält „%1“</translation>
    </message>
    <message>
        <source>There are no buckets here yet</source>
        <translation>Hier gibt es noch keine Buckets</translation>
    </message>
    <message>
        <source>This folder is empty</source>
        <translation>Dieser Ordner ist leer</translation>
    </message>
    <message>
        <source>Drop files here to upload.</source>
        <translation>Dateien zum Hochladen hierher ziehen.</translation>
    </message>
    <message>
        <source>%1 found of %2</source>
        <translation>%1 gefunden von %2</translation>
    </message>
    <message>
        <source>Searching… %1</source>
        <translation>Wird gesucht … %1</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Wird gesucht …</translation>
    </message>
    <message>
        <source>The search failed</source>
        <translation>Die Suche ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>The search was stopped</source>
        <translation>Die Suche wurde angehalten</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>See the message for the reason.</source>
        <translation>Den Grund nennt die Meldung.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln object(s) were searched.</source>
        <translation>
            <numerusform>%Ln Objekt wurde durchsucht.</numerusform>
            <numerusform>%Ln Objekte wurden durchsucht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Create one with “New bucket…”.</source>
        <translation>Legen Sie mit „Neuer Bucket …“ einen an.</translation>
    </message>
    <message>
        <source>This bucket is empty</source>
        <translation>Dieser Bucket ist leer</translation>
    </message>
</context>
<context>
    <name>windlass::Log</name>
    <message>
        <source>a level is off, critical, warning, info or debug.</source>
        <translation>eine Stufe ist off, critical, warning, info oder debug.</translation>
    </message>
    <message>
        <source>the categories are %1.</source>
        <translation>die Kategorien sind %1.</translation>
    </message>
</context>
<context>
    <name>windlass::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>Date&amp;i</translation>
    </message>
    <message>
        <source>&amp;New connection…</source>
        <translation>&amp;Neue Verbindung …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Object</source>
        <translation>&amp;Objekt</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Connections</source>
        <translation>&amp;Verbindungen</translation>
    </message>
    <message>
        <source>&amp;Transfers</source>
        <translation>Über&amp;tragungen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;About Windlass</source>
        <translation>Über &amp;Windlass</translation>
    </message>
    <message>
        <source>About Windlass</source>
        <translation>Über Windlass</translation>
    </message>
    <message>
        <source>Windlass %1</source>
        <translation>Windlass %1</translation>
    </message>
    <message>
        <source>A desktop client for S3-compatible object storage.

Free software under the Apache License, version 2.0.</source>
        <translation>Desktop-Programm für S3-kompatible Objektspeicher.

Freie Software unter der Apache-Lizenz, Version 2.0.</translation>
    </message>
    <message>
        <source>Windlass</source>
        <translation>Windlass</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Add a connection to open %1.</source>
        <translation>Eine Verbindung hinzufügen, um %1 zu öffnen.</translation>
    </message>
    <message>
        <source>%1 — Windlass</source>
        <translation>%1 – Windlass</translation>
    </message>
    <message>
        <source>&amp;Transfers</source>
        <comment>the menu</comment>
        <translation>Über&amp;tragungen</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Bea&amp;rbeiten</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>Unfinis&amp;hed uploads…</source>
        <translation>Un&amp;fertige Uploads …</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>Ins&amp;pektor</translation>
    </message>
    <message>
        <source>Re&amp;quest log</source>
        <translation>Anfrageprotoko&amp;ll</translation>
    </message>
    <message>
        <source>Fail&amp;ures</source>
        <translation>Fehlschl&amp;äge</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>Chroni&amp;k</translation>
    </message>
    <message>
        <source>&amp;Empty bucket…</source>
        <translation>Bu&amp;cket leeren …</translation>
    </message>
    <message>
        <source>Selected &amp;versions</source>
        <translation>&amp;Ausgewählte Versionen</translation>
    </message>
</context>
<context>
    <name>windlass::NewBucketDialog</name>
    <message>
        <source>New bucket</source>
        <translation>Neuer Bucket</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>Too short: a name has at least 3 characters.</source>
        <translation>Zu kurz: Ein Name hat mindestens 3 Zeichen.</translation>
    </message>
    <message>
        <source>Too long: a name has at most 63 characters.</source>
        <translation>Zu lang: Ein Name hat höchstens 63 Zeichen.</translation>
    </message>
    <message>
        <source>Capital letters are not allowed.</source>
        <translation>Großbuchstaben sind nicht erlaubt.</translation>
    </message>
    <message>
        <source>Only the letters a to z, digits, hyphens and dots are allowed.</source>
        <translation>Nur die Buchstaben a bis z, Ziffern, Bindestriche und Punkte sind erlaubt.</translation>
    </message>
    <message>
        <source>Two dots must not follow each other.</source>
        <translation>Zwei Punkte dürfen nicht aufeinander folgen.</translation>
    </message>
    <message>
        <source>A name must not look like an IP address.</source>
        <translation>Ein Name darf nicht wie eine IP-Adresse aussehen.</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>Wird angelegt …</translation>
    </message>
    <message>
        <source>A name must begin and end with a letter or digit.</source>
        <translation>Ein Name muss mit einem Buchstaben oder einer Ziffer beginnen und enden.</translation>
    </message>
    <message>
        <source>3 to 63 characters: lowercase letters, digits, hyphens and dots. On Amazon S3 the name must be unique worldwide.</source>
        <translation>3 bis 63 Zeichen: Kleinbuchstaben, Ziffern, Bindestriche und Punkte. Bei Amazon S3 muss der Name weltweit einmalig sein.</translation>
    </message>
    <message>
        <source>Keep old &amp;versions of objects</source>
        <translation>Alte &amp;Versionen von Objekten behalten</translation>
    </message>
    <message>
        <source>Object &amp;Lock</source>
        <translation>Object &amp;Lock</translation>
    </message>
    <message>
        <source>Objects can be protected from deletion for a time. It keeps versions, and cannot be turned off again.</source>
        <translation>Objekte können für eine Zeit vor dem Löschen geschützt werden. Versionen bleiben erhalten, und es lässt sich nicht wieder abschalten.</translation>
    </message>
    <message>
        <source>&amp;Region:</source>
        <translation>&amp;Region:</translation>
    </message>
    <message>
        <source>A region consists of letters, digits and hyphens.</source>
        <translation>Eine Region besteht aus Buchstaben, Ziffern und Bindestrichen.</translation>
    </message>
    <message>
        <source>Where the bucket is kept. Empty: the connection&apos;s region.</source>
        <translation>Wo der Bucket liegt. Leer: die Region der Verbindung.</translation>
    </message>
    <message>
        <source>Where the bucket is kept. Empty: the server decides.</source>
        <translation>Wo der Bucket liegt. Leer: Der Server entscheidet.</translation>
    </message>
    <message>
        <source>Open bucket</source>
        <translation>Bucket öffnen</translation>
    </message>
</context>
<context>
    <name>windlass::NewFolderDialog</name>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>Name of the new folder in %1</source>
        <translation>Name des neuen Ordners in %1</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>A folder with this name already exists.</source>
        <translation>Einen Ordner mit diesem Namen gibt es bereits.</translation>
    </message>
    <message>
        <source>An object with this name already exists. Both can exist, but they cannot be downloaded into the same folder.</source>
        <translation>Ein Objekt mit diesem Namen gibt es bereits. Beide können bestehen, lassen sich aber nicht in denselben Ordner herunterladen.</translation>
    </message>
</context>
<context>
    <name>windlass::ObjectOpener</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>“%1” was changed. Upload it again?</source>
        <translation>„%1“ wurde geändert. Wieder hochladen?</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>Hochladen</translation>
    </message>
    <message>
        <source>Uploading “%1”</source>
        <translation>„%1“ wird hochgeladen</translation>
    </message>
    <message>
        <source>“%1” was uploaded.</source>
        <translation>„%1“ wurde hochgeladen.</translation>
    </message>
    <message>
        <source>“%1” was not uploaded.</source>
        <translation>„%1“ wurde nicht hochgeladen.</translation>
    </message>
    <message>
        <source>“%1” was not uploaded. %2</source>
        <translation>„%1“ wurde nicht hochgeladen. %2</translation>
    </message>
    <message>
        <source>“%1” was deleted in the meantime</source>
        <translation>„%1“ wurde inzwischen gelöscht</translation>
    </message>
    <message>
        <source>“%1” was changed by somebody else in the meantime</source>
        <translation>„%1“ wurde inzwischen von jemand anderem geändert</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner anzeigen</translation>
    </message>
    <message>
        <source>“%1” was changed before Windlass was closed, and not uploaded. It is in %2.</source>
        <translation>„%1“ wurde geändert, bevor Windlass geschlossen wurde, und nicht hochgeladen. Die Datei liegt in %2.</translation>
    </message>
    <message>
        <source>“%1” is a program, a script or a shortcut, so it is not opened from here. Download it if you trust it.</source>
        <translation>„%1“ ist ein Programm, ein Skript oder eine Verknüpfung und wird deshalb nicht von hier geöffnet. Laden Sie es herunter, wenn Sie ihm vertrauen.</translation>
    </message>
    <message>
        <source>“%1” has %2. To open it, all of it is downloaded.</source>
        <translation>„%1“ hat %2. Zum Öffnen wird alles heruntergeladen.</translation>
    </message>
    <message>
        <source>Opening “%1”</source>
        <translation>„%1“ wird geöffnet</translation>
    </message>
    <message>
        <source>No application can open “%1”.</source>
        <translation>Keine Anwendung kann „%1“ öffnen.</translation>
    </message>
    <message>
        <source>“%1” was uploaded. Its permissions could not be read, so it may be private now.</source>
        <translation>„%1“ wurde hochgeladen. Die Zugriffsrechte waren nicht lesbar, daher ist es jetzt vielleicht privat.</translation>
    </message>
    <message>
        <source>%1, so your version was not uploaded. It is in %2.</source>
        <comment>%1: a clause like “x was deleted”</comment>
        <translation>%1, daher wurde Ihre Version nicht hochgeladen. Sie liegt in %2.</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Wiederherstellen …</translation>
    </message>
</context>
<context>
    <name>windlass::ObjectTableModel</name>
    <message>
        <source>%1 (%2 bytes)</source>
        <translation>%1 (%2 Bytes)</translation>
    </message>
    <message>
        <source>Created: %1</source>
        <translation>Erstellt: %1</translation>
    </message>
    <message>
        <source>Modified: %1</source>
        <translation>Geändert: %1</translation>
    </message>
    <message>
        <source>Bucket %1</source>
        <translation>Bucket %1</translation>
    </message>
    <message>
        <source>Folder %1</source>
        <translation>Ordner %1</translation>
    </message>
    <message>
        <source>No size</source>
        <translation>Keine Größe</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Storage class</source>
        <translation>Speicherklasse</translation>
    </message>
    <message>
        <source>(folder object)</source>
        <translation>(Ordnerobjekt)</translation>
    </message>
    <message>
        <source>Its key is that of the folder, with the slash at its end: %1</source>
        <translation>Der Schlüssel ist der des Ordners, mit dem Schrägstrich am Ende: %1</translation>
    </message>
</context>
<context>
    <name>windlass::ObjectTableView</name>
    <message>
        <source>Objects and folders</source>
        <translation>Objekte und Ordner</translation>
    </message>
</context>
<context>
    <name>windlass::OptionTexts</name>
    <message>
        <source>a date such as 2030-01-31 or 2030-01-31T12:00:00Z is needed.</source>
        <translation>ein Datum wie 2030-01-31 oder 2030-01-31T12:00:00Z wird gebraucht.</translation>
    </message>
    <message>
        <source>a JSON object of names and values is needed.</source>
        <translation>ein JSON-Objekt aus Namen und Werten wird gebraucht.</translation>
    </message>
</context>
<context>
    <name>windlass::OptionsDialog</name>
    <message>
        <source>Upload options</source>
        <translation>Optionen zum Hochladen</translation>
    </message>
    <message>
        <source>Download options</source>
        <translation>Optionen zum Herunterladen</translation>
    </message>
    <message>
        <source>Choose &amp;files…</source>
        <translation>&amp;Dateien wählen …</translation>
    </message>
    <message>
        <source>Choose f&amp;older…</source>
        <translation>O&amp;rdner wählen …</translation>
    </message>
</context>
<context>
    <name>windlass::OptionsText</name>
    <message>
        <source>“%1” has a control character in its value.</source>
        <translation>„%1“ hat ein Steuerzeichen in seinem Wert.</translation>
    </message>
    <message>
        <source>Metadata needs a name.</source>
        <translation>Metadaten brauchen einen Namen.</translation>
    </message>
    <message>
        <source>There are two values for “%1”.</source>
        <translation>Für „%1“ gibt es zwei Werte.</translation>
    </message>
    <message>
        <source>A tag needs a name.</source>
        <translation>Ein Tag braucht einen Namen.</translation>
    </message>
    <message>
        <source>“%1” is not a content type. Write one such as text/plain.</source>
        <translation>„%1“ ist kein Inhaltstyp. Schreiben Sie ihn etwa so: text/plain.</translation>
    </message>
    <message>
        <source>“%1” is not a valid metadata name. Use letters, digits and hyphens.</source>
        <translation>„%1“ ist kein gültiger Metadatenname. Verwenden Sie Buchstaben, Ziffern und Bindestriche.</translation>
    </message>
    <message>
        <source>Metadata is limited to 2 KiB in total; this is %1.</source>
        <translation>Metadaten sind auf insgesamt 2 KiB begrenzt; das sind %1.</translation>
    </message>
    <message>
        <source>An object can have at most 10 tags.</source>
        <translation>Ein Objekt kann höchstens 10 Tags haben.</translation>
    </message>
    <message>
        <source>A tag name can have at most 128 characters.</source>
        <translation>Ein Tagname kann höchstens 128 Zeichen haben.</translation>
    </message>
    <message>
        <source>A tag value can have at most 256 characters.</source>
        <translation>Ein Tagwert kann höchstens 256 Zeichen haben.</translation>
    </message>
    <message>
        <source>“%1” is not a storage class. Write one such as STANDARD_IA.</source>
        <translation>„%1“ ist keine Speicherklasse. Schreiben Sie sie etwa so: STANDARD_IA.</translation>
    </message>
</context>
<context>
    <name>windlass::OrderActions</name>
    <message>
        <source>&amp;Start after the previous one</source>
        <translation>Na&amp;ch der vorigen beginnen</translation>
    </message>
    <message>
        <source>To the &amp;top</source>
        <translation>Ganz nach &amp;oben</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>Nach o&amp;ben</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>To the &amp;bottom</source>
        <translation>Ganz nach u&amp;nten</translation>
    </message>
    <message>
        <source>&amp;High</source>
        <translation>&amp;Hoch</translation>
    </message>
    <message>
        <source>&amp;Normal</source>
        <translation>Nor&amp;mal</translation>
    </message>
    <message>
        <source>&amp;Low</source>
        <translation>Nie&amp;drig</translation>
    </message>
    <message>
        <source>&amp;Move</source>
        <translation>Ver&amp;schieben</translation>
    </message>
    <message>
        <source>Wait until the transfer above finishes or fails</source>
        <translation>Warten, bis die Übertragung darüber fertig oder fehlgeschlagen ist</translation>
    </message>
    <message>
        <source>Priorit&amp;y</source>
        <translation>P&amp;riorität</translation>
    </message>
</context>
<context>
    <name>windlass::OriginsDialog</name>
    <message>
        <source>this connection</source>
        <translation>diese Verbindung</translation>
    </message>
    <message>
        <source>the keychain</source>
        <translation>der Schlüsselbund</translation>
    </message>
    <message>
        <source>Where the settings come from</source>
        <translation>Woher die Einstellungen kommen</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
</context>
<context>
    <name>windlass::PairTable</name>
    <message>
        <source>Add row</source>
        <translation>Zeile hinzufügen</translation>
    </message>
    <message>
        <source>Add row: %1</source>
        <translation>Zeile hinzufügen: %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>Zeile entfernen</translation>
    </message>
    <message>
        <source>%1, row %2: name</source>
        <comment>%1: what the rows are</comment>
        <translation>%1, Zeile %2: Name</translation>
    </message>
    <message>
        <source>%1, row %2: value</source>
        <comment>%1: what the rows are</comment>
        <translation>%1, Zeile %2: Wert</translation>
    </message>
    <message>
        <source>%1, row %2: remove</source>
        <comment>%1: what the rows are</comment>
        <translation>%1, Zeile %2: entfernen</translation>
    </message>
</context>
<context>
    <name>windlass::PathAdvisor</name>
    <message>
        <source>This bucket exists.</source>
        <translation>Diesen Bucket gibt es.</translation>
    </message>
    <message>
        <source>This folder exists.</source>
        <translation>Diesen Ordner gibt es.</translation>
    </message>
    <message>
        <source>There is no such bucket.</source>
        <translation>Diesen Bucket gibt es nicht.</translation>
    </message>
    <message>
        <source>A folder and an object have this name.</source>
        <translation>Ein Ordner und ein Objekt heißen so.</translation>
    </message>
    <message>
        <source>An object has this name.</source>
        <translation>Ein Objekt heißt so.</translation>
    </message>
    <message>
        <source>Nothing has this name.</source>
        <translation>Nichts heißt so.</translation>
    </message>
</context>
<context>
    <name>windlass::PathBar</name>
    <message>
        <source>Click to type a location</source>
        <translation>Klicken, um eine Adresse einzugeben</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>s3://bucket/folder/</source>
        <translation>s3://bucket/ordner/</translation>
    </message>
    <message>
        <source>A location begins with s3:// and a bucket, as in s3://bucket/folder/.</source>
        <translation>Eine Adresse beginnt mit s3:// und einem Bucket, wie in s3://bucket/ordner/.</translation>
    </message>
</context>
<context>
    <name>windlass::PauseAction</name>
    <message>
        <source>Resume &amp;all</source>
        <translation>Alle f&amp;ortsetzen</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Pause &amp;all</source>
        <translation>Alle anhal&amp;ten</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>Pause all transfers until they are resumed (%1)</source>
        <translation>Alle Übertragungen anhalten, bis sie fortgesetzt werden (%1)</translation>
    </message>
    <message>
        <source>Pause the selected transfers until they are resumed (%1)</source>
        <translation>Die ausgewählten Übertragungen anhalten, bis sie fortgesetzt werden (%1)</translation>
    </message>
    <message>
        <source>Resume all paused transfers (%1)</source>
        <translation>Alle angehaltenen Übertragungen fortsetzen (%1)</translation>
    </message>
    <message>
        <source>Resume the selected transfers (%1)</source>
        <translation>Die ausgewählten Übertragungen fortsetzen (%1)</translation>
    </message>
</context>
<context>
    <name>windlass::PlaceCommands</name>
    <message>
        <source>Add &amp;bookmark</source>
        <translation>&amp;Lesezeichen hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Recent places</source>
        <translation>Zul&amp;etzt besucht</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a location, its connection</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
</context>
<context>
    <name>windlass::PlainText</name>
    <message>
        <source>(empty name)</source>
        <translation>(leerer Name)</translation>
    </message>
</context>
<context>
    <name>windlass::PlanDialog</name>
    <message>
        <source>Review</source>
        <translation>Durchsehen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>S&amp;how:</source>
        <translation>&amp;Zeigen:</translation>
    </message>
    <message>
        <source>What will be done</source>
        <translation>Was geschehen wird</translation>
    </message>
    <message>
        <source>Selected rows:</source>
        <translation>Ausgewählte Zeilen:</translation>
    </message>
    <message>
        <source>&amp;Overwrite or merge</source>
        <translation>Überschreiben &amp;oder zusammenführen</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>Über&amp;springen</translation>
    </message>
    <message>
        <source>&amp;Keep both</source>
        <translation>&amp;Beide behalten</translation>
    </message>
    <message>
        <source>%1 so far …</source>
        <comment>3 items, 5 KiB, 4 requests</comment>
        <translation>Bisher %1 …</translation>
    </message>
    <message>
        <source>All (%L1)</source>
        <translation>Alle (%L1)</translation>
    </message>
    <message>
        <source>Conflicts (%L1)</source>
        <translation>Konflikte (%L1)</translation>
    </message>
    <message>
        <source>Changed names (%L1)</source>
        <translation>Geänderte Namen (%L1)</translation>
    </message>
    <message>
        <source>Cannot be transferred (%L1)</source>
        <translation>Nicht übertragbar (%L1)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>This cannot be undone, unless the bucket keeps old versions.</source>
        <translation>Das lässt sich nicht rückgängig machen, es sei denn, der Bucket bewahrt alte Versionen auf.</translation>
    </message>
    <message>
        <source>What will be deleted</source>
        <translation>Was gelöscht wird</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln object(s)</source>
        <translation>
            <numerusform>%Ln Objekt löschen</numerusform>
            <numerusform>%Ln Objekte löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing left to delete.</source>
        <translation>Es ist nichts mehr zu löschen.</translation>
    </message>
    <message>
        <source>Looking for more items</source>
        <translation>Sucht weitere Einträge</translation>
    </message>
    <message>
        <source>If the file already &amp;exists:</source>
        <translation>&amp;Wenn es die Datei schon gibt:</translation>
    </message>
    <message>
        <source>This key cannot list the target. Choose what to do if a file already exists.</source>
        <translation>Dieser Schlüssel kann das Ziel nicht auflisten. Wählen Sie, was geschieht, wenn es eine Datei schon gibt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) already exist. Pick one rule above, or select rows and decide below.</source>
        <translation>
            <numerusform>%Ln Eintrag existiert bereits. Wählen Sie oben eine Regel, oder entscheiden Sie unten für die Zeile.</numerusform>
            <numerusform>%Ln Einträge existieren bereits. Wählen Sie oben eine Regel, oder entscheiden Sie unten für einzelne Zeilen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::PlanModel</name>
    <message>
        <source>%1, %2</source>
        <comment>size and time of what exists</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Existing file</source>
        <translation>Vorhandene Datei</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
</context>
<context>
    <name>windlass::PlanText</name>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Overwrite if different</source>
        <translation>Überschreiben, wenn anders</translation>
    </message>
    <message>
        <source>Skip unless the checksum differs</source>
        <translation>Überspringen, wenn die Prüfsumme gleich ist</translation>
    </message>
    <message>
        <source>Upload to %1</source>
        <translation>Hochladen nach %1</translation>
    </message>
    <message>
        <source>Download to %1</source>
        <translation>Herunterladen nach %1</translation>
    </message>
    <message>
        <source>Copy to %1</source>
        <translation>Kopieren nach %1</translation>
    </message>
    <message>
        <source>Move to %1</source>
        <translation>Verschieben nach %1</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>5 items, 3.4 GiB, 7 requests</comment>
        <translation>%1, %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln Element</numerusform>
            <numerusform>%Ln Elemente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln Anfrage</numerusform>
            <numerusform>%Ln Anfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s)</source>
        <translation>
            <numerusform>%Ln Teil</numerusform>
            <numerusform>%Ln Teile</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot be transferred</source>
        <translation>
            <numerusform>%Ln lässt sich nicht übertragen</numerusform>
            <numerusform>%Ln lassen sich nicht übertragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) counted but not shown</source>
        <translation>
            <numerusform>%Ln Zeile ist gezählt, aber nicht gezeigt</numerusform>
            <numerusform>%Ln Zeilen sind gezählt, aber nicht gezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>As “%1”</source>
        <translation>Als „%1“</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Delete the folder %1 with everything in it?</source>
        <translation>Den Ordner %1 mit seinem gesamten Inhalt löschen?</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <comment>%1: an s3:// address</comment>
        <translation>%1 löschen?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln object(s)</source>
        <translation>
            <numerusform>%Ln Objekt</numerusform>
            <numerusform>%Ln Objekte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln Ordner</numerusform>
            <numerusform>%Ln Ordner</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>2 folders and 3 objects</comment>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>Delete %1 from %2?</source>
        <comment>%1: 2 folders and 3 objects</comment>
        <translation>%1 aus %2 löschen?</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>5 objects, 3.4 GiB, 7 requests</comment>
        <translation>%1, %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln for tags</source>
        <translation>
            <numerusform>%Ln für Tags</numerusform>
            <numerusform>%Ln für Tags</numerusform>
        </translation>
    </message>
    <message>
        <source>passes through this computer</source>
        <translation>läuft über diesen Rechner</translation>
    </message>
    <message>
        <source>Folder already exists: choose an action</source>
        <translation>Ordner existiert bereits: Aktion wählen</translation>
    </message>
    <message>
        <source>Keep both (new: “%1”)</source>
        <translation>Beide behalten (neu: „%1“)</translation>
    </message>
    <message>
        <source>Already exists: choose an action</source>
        <translation>Existiert bereits: Aktion wählen</translation>
    </message>
    <message>
        <source>Overwrite if the uploaded file was newer (checked during the transfer)</source>
        <translation>Überschreiben, wenn die hochgeladene Datei neuer war (wird bei der Übertragung geprüft)</translation>
    </message>
    <message>
        <source>Overwrite (newer)</source>
        <translation>Überschreiben (neuer)</translation>
    </message>
    <message>
        <source>Skip (not newer)</source>
        <translation>Überspringen (nicht neuer)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln to start and complete them</source>
        <translation>
            <numerusform>%Ln zum Beginnen und Abschließen</numerusform>
            <numerusform>%Ln zum Beginnen und Abschließen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln for permissions</source>
        <translation>
            <numerusform>%Ln für Zugriffsrechte</numerusform>
            <numerusform>%Ln für Zugriffsrechte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s) already exist</source>
        <translation>
            <numerusform>%Ln Ordner existiert bereits</numerusform>
            <numerusform>%Ln Ordner existieren bereits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) already exist</source>
        <translation>
            <numerusform>%Ln Datei existiert bereits</numerusform>
            <numerusform>%Ln Dateien existieren bereits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) must be changed</source>
        <translation>
            <numerusform>%Ln Name muss geändert werden</numerusform>
            <numerusform>%Ln Namen müssen geändert werden</numerusform>
        </translation>
    </message>
    <message>
        <source>Skip (with its folder)</source>
        <translation>Überspringen (mit dem Ordner)</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>whether something exists at the target</comment>
        <translation>Unbekannt</translation>
    </message>
</context>
<context>
    <name>windlass::PreviewView</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>The object has no content.</source>
        <translation>Das Objekt hat keinen Inhalt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
    <message>
        <source>Page 1 of %L1</source>
        <translation>Seite 1 von %L1</translation>
    </message>
    <message>
        <source>the first %1 of %2</source>
        <translation>die ersten %1 von %2</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Could not be loaded</source>
        <translation>Konnte nicht geladen werden</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Only the whole object can be shown</source>
        <translation>Nur das ganze Objekt kann gezeigt werden</translation>
    </message>
    <message>
        <source>It has %1.</source>
        <translation>Es hat %1.</translation>
    </message>
    <message>
        <source>It has %1, too much for a preview.</source>
        <translation>Es hat %1, zu viel für eine Vorschau.</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Wiederherstellen …</translation>
    </message>
</context>
<context>
    <name>windlass::ProfileCredentials</name>
    <message>
        <source>the profile “%1”</source>
        <translation>das Profil „%1“</translation>
    </message>
    <message>
        <source>It is neither in %1 nor in %2.</source>
        <translation>Es steht weder in %1 noch in %2.</translation>
    </message>
    <message>
        <source>this way to sign in is not supported yet</source>
        <translation>diese Art der Anmeldung wird noch nicht unterstützt</translation>
    </message>
    <message>
        <source>roles that ask for a code of an MFA device are not supported yet</source>
        <translation>Rollen, die einen Code eines MFA-Geräts verlangen, werden noch nicht unterstützt</translation>
    </message>
    <message>
        <source>a number of seconds is needed</source>
        <translation>eine Anzahl von Sekunden wird gebraucht</translation>
    </message>
    <message>
        <source>there is no such profile</source>
        <translation>dieses Profil gibt es nicht</translation>
    </message>
    <message>
        <source>only “Environment” is supported yet, not the metadata services of instances and containers</source>
        <translation>bisher wird nur „Environment“ unterstützt, nicht die Metadatendienste von Instanzen und Containern</translation>
    </message>
    <message>
        <source>it cannot be combined with source_profile</source>
        <translation>es kann nicht mit source_profile kombiniert werden</translation>
    </message>
    <message>
        <source>the profile has no source_profile, whose keys would assume the role</source>
        <translation>dem Profil fehlt source_profile, dessen Schlüssel die Rolle annehmen würden</translation>
    </message>
    <message>
        <source>the profiles refer to each other in a circle: %1</source>
        <translation>die Profile verweisen im Kreis aufeinander: %1</translation>
    </message>
</context>
<context>
    <name>windlass::ProgressBarRow</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>windlass::PropertiesDialog</name>
    <message>
        <source>Edit properties</source>
        <translation>Eigenschaften bearbeiten</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
</context>
<context>
    <name>windlass::PropertiesView</name>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>Edit content headers, metadata and tags</source>
        <translation>Inhaltsfelder, Metadaten und Tags bearbeiten</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Wert kopieren</translation>
    </message>
</context>
<context>
    <name>windlass::PropertyRows</name>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>%1 (%2 bytes)</source>
        <translation>%1 (%2 Bytes)</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Storage class</source>
        <translation>Speicherklasse</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Wiederhergestellt</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Expires by rule</source>
        <translation>Läuft ab nach Regel</translation>
    </message>
    <message>
        <source>Replication</source>
        <translation>Replikation</translation>
    </message>
    <message>
        <source>Redirects to</source>
        <translation>Leitet um nach</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Locked until</source>
        <translation>Gesperrt bis</translation>
    </message>
    <message>
        <source>Legal hold</source>
        <translation>Rechtliche Sperre</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>By the server</source>
        <translation>Durch den Server</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Checksums</source>
        <translation>Prüfsummen</translation>
    </message>
    <message>
        <source>ETag</source>
        <translation>ETag</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>With the owner’s key (SSE-C)</source>
        <translation>Mit dem Schlüssel des Besitzers (SSE-C)</translation>
    </message>
    <message>
        <source>The server does not return them.</source>
        <translation>Der Server liefert sie nicht.</translation>
    </message>
    <message>
        <source>Archived: restore it before opening it</source>
        <translation>Archiviert: vor dem Öffnen wiederherstellen</translation>
    </message>
    <message>
        <source>Being restored</source>
        <translation>Wird wiederhergestellt</translation>
    </message>
    <message>
        <source>Restored until %1</source>
        <translation>Wiederhergestellt bis %1</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellung</translation>
    </message>
</context>
<context>
    <name>windlass::QrCodeView</name>
    <message>
        <source>QR code of the link</source>
        <translation>QR-Code des Links</translation>
    </message>
</context>
<context>
    <name>windlass::QueueActions</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Copy &amp;error</source>
        <translation>&amp;Fehler kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;details</source>
        <translation>&amp;Details kopieren</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>Show the folder that the download is written to</source>
        <translation>Den Ordner anzeigen, in den heruntergeladen wird</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Cancel the selected transfers (%1). Cancels immediately, without confirmation.</source>
        <translation>Die ausgewählten Übertragungen abbrechen (%1). Bricht sofort ab, ohne Rückfrage.</translation>
    </message>
    <message>
        <source>Retry what failed in the selected transfers</source>
        <translation>Fehlgeschlagenes der ausgewählten Übertragungen wiederholen</translation>
    </message>
    <message>
        <source>Start agai&amp;n</source>
        <translation>Ne&amp;u starten</translation>
    </message>
    <message>
        <source>Start the cancelled transfers that are selected again</source>
        <translation>Die ausgewählten abgebrochenen Übertragungen neu starten</translation>
    </message>
</context>
<context>
    <name>windlass::QueueHeader</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Show all transfers</source>
        <translation>Alle Übertragungen anzeigen</translation>
    </message>
    <message>
        <source>Transfers to show</source>
        <translation>Angezeigte Übertragungen</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>name of a filter, how many</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Show active transfers</source>
        <translation>Aktive Übertragungen zeigen</translation>
    </message>
    <message>
        <source>Show waiting transfers</source>
        <translation>Wartende Übertragungen zeigen</translation>
    </message>
    <message>
        <source>Show finished and skipped transfers</source>
        <translation>Beendete und übersprungene Übertragungen zeigen</translation>
    </message>
</context>
<context>
    <name>windlass::QueueKeeper</name>
    <message>
        <source>Its file, “%1”, is damaged and cannot be set aside.</source>
        <translation>Ihre Datei „%1“ ist beschädigt und lässt sich nicht beiseitelegen.</translation>
    </message>
    <message numerus="yes">
        <source>%n unfinished transfer(s) cannot be resumed, because their connection now points to %1. Set its endpoint back to resume them at the next start.</source>
        <translation>
            <numerusform>%n unvollständige Übertragung kann nicht fortgesetzt werden, weil ihre Verbindung jetzt zu %1 führt. Stellen Sie den Endpunkt zurück, um sie beim nächsten Start fortzusetzen.</numerusform>
            <numerusform>%n unvollständige Übertragungen können nicht fortgesetzt werden, weil ihre Verbindung jetzt zu %1 führt. Stellen Sie den Endpunkt zurück, um sie beim nächsten Start fortzusetzen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file of the transfer queue was damaged and was set aside as “%1”. Unfinished transfers are not resumed: start them again.</source>
        <translation>Die Datei der Warteschlange war beschädigt und wurde als „%1“ beiseitegelegt. Unvollständige Übertragungen werden nicht fortgesetzt: Starten Sie sie neu.</translation>
    </message>
    <message>
        <source>The transfer queue could not be saved, so some transfers may be repeated after a restart. %1</source>
        <translation>Die Warteschlange konnte nicht gespeichert werden, daher werden einige Übertragungen nach einem Neustart vielleicht wiederholt. %1</translation>
    </message>
    <message>
        <source>The transfer queue cannot be saved, so unfinished transfers will not be resumed after a restart. %1</source>
        <translation>Die Warteschlange kann nicht gespeichert werden, daher werden unvollständige Übertragungen nach einem Neustart nicht fortgesetzt. %1</translation>
    </message>
</context>
<context>
    <name>windlass::QueuePage</name>
    <message>
        <source>&amp;Notify me when transfers finish in the background</source>
        <translation>&amp;Benachrichtigen, wenn Übertragungen im Hintergrund enden</translation>
    </message>
    <message>
        <source>After a &amp;restart, keep unfinished transfers paused</source>
        <translation>Nach einem &amp;Neustart unvollständige Übertragungen angehalten lassen</translation>
    </message>
</context>
<context>
    <name>windlass::QueuePanel</name>
    <message>
        <source>Transfers</source>
        <translation>Übertragungen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Failed (%1)</source>
        <translation>Fehlgeschlagen (%1)</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>windlass::QueueText</name>
    <message>
        <source>Verified (%1)</source>
        <comment>by a checksum</comment>
        <translation>Geprüft (%1)</translation>
    </message>
    <message>
        <source>Size only</source>
        <translation>Nur Größe</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message numerus="yes">
        <source>%Ln verified (%1)</source>
        <translation>
            <numerusform>%Ln geprüft (%1)</numerusform>
            <numerusform>%Ln geprüft (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln size only</source>
        <translation>
            <numerusform>%Ln nur nach Größe</numerusform>
            <numerusform>%Ln nur nach Größe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not verified</source>
        <translation>
            <numerusform>%Ln ungeprüft</numerusform>
            <numerusform>%Ln ungeprüft</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of an enumeration</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>verified (%1)</source>
        <comment>all of them, by a checksum</comment>
        <translation>geprüft (%1)</translation>
    </message>
    <message>
        <source>size only</source>
        <comment>of all of them</comment>
        <translation>nur nach Größe</translation>
    </message>
    <message>
        <source>not verified</source>
        <comment>all of them</comment>
        <translation>ungeprüft</translation>
    </message>
    <message>
        <source>All bytes arrived, but there was no checksum to compare them with.</source>
        <translation>Alle Bytes sind angekommen, aber es gab keine Prüfsumme, mit der man sie vergleichen könnte.</translation>
    </message>
    <message>
        <source>The copy has the ETag of its source.</source>
        <translation>Die Kopie hat das ETag ihrer Quelle.</translation>
    </message>
    <message>
        <source>All bytes arrived, but there was no checksum to compare them with: this server&apos;s ETags are not checksums.</source>
        <translation>Alle Bytes sind angekommen, aber es gab keine Prüfsumme zum Vergleich: Die ETags dieses Servers sind keine Prüfsummen.</translation>
    </message>
    <message>
        <source>The request was signed with the SHA-256 of the data, so the server refuses anything else.</source>
        <translation>Die Anfrage war mit dem SHA-256 der Daten signiert, daher weist der Server alles andere ab.</translation>
    </message>
    <message>
        <source>The object&apos;s ETag is the MD5 of the data.</source>
        <translation>Der ETag des Objekts ist der MD5 der Daten.</translation>
    </message>
    <message>
        <source>The object&apos;s ETag matches the MD5s of all its parts.</source>
        <translation>Der ETag des Objekts passt zu den MD5 aller Teile.</translation>
    </message>
    <message>
        <source>The %1 of the data matches the one that the server stores.</source>
        <translation>%1 der Daten stimmt mit dem Wert überein, den der Server speichert.</translation>
    </message>
</context>
<context>
    <name>windlass::QueueView</name>
    <message>
        <source>Cancel a&amp;ll</source>
        <translation>A&amp;lle abbrechen</translation>
    </message>
    <message>
        <source>Clear &amp;finished</source>
        <translation>Fertige &amp;entfernen</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>Übertragungen</translation>
    </message>
    <message>
        <source>Nothing is being transferred now.</source>
        <translation>Zurzeit wird nichts übertragen.</translation>
    </message>
    <message>
        <source>Nothing is waiting.</source>
        <translation>Nichts wartet.</translation>
    </message>
    <message>
        <source>Nothing has failed.</source>
        <translation>Nichts ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Nothing is done yet.</source>
        <translation>Noch nichts ist fertig.</translation>
    </message>
    <message>
        <source>Re&amp;try all failed</source>
        <translation>Alle Fehl&amp;geschlagenen wiederholen</translation>
    </message>
    <message>
        <source>Cancel everything that is active or waiting. Cancels immediately, without confirmation.</source>
        <translation>Alles abbrechen, was läuft oder wartet. Bricht sofort ab, ohne Rückfrage.</translation>
    </message>
    <message>
        <source>Remove finished and failed transfers from this list</source>
        <translation>Beendete und fehlgeschlagene Übertragungen aus dieser Liste entfernen</translation>
    </message>
    <message>
        <source>Retry everything that failed</source>
        <translation>Alles Fehlgeschlagene wiederholen</translation>
    </message>
    <message>
        <source>No transfers yet. Drop files or folders on a bucket or folder to upload them.</source>
        <translation>Noch keine Übertragungen. Ziehen Sie Dateien oder Ordner auf einen Bucket oder Ordner, um sie hochzuladen.</translation>
    </message>
</context>
<context>
    <name>windlass::QuitQuestion</name>
    <message>
        <source>Transfers are running</source>
        <translation>Übertragungen laufen</translation>
    </message>
    <message>
        <source>Transfers are still running. Cancel them and quit?</source>
        <translation>Es laufen noch Übertragungen. Abbrechen und Windlass beenden?</translation>
    </message>
    <message>
        <source>What has been transferred so far is kept.</source>
        <translation>Was bis jetzt übertragen ist, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Cancel transfers and quit</source>
        <translation>Übertragungen abbrechen und beenden</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Transfers are still running. Quit and resume them next time?</source>
        <translation>Es laufen noch Übertragungen. Beenden und nächstes Mal fortsetzen?</translation>
    </message>
    <message>
        <source>Quit and resume later</source>
        <translation>Beenden und später fortsetzen</translation>
    </message>
</context>
<context>
    <name>windlass::ReadingCommands</name>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>The properties were saved. The object’s permissions could not be read, so it may be private now.</source>
        <translation>Die Eigenschaften wurden gespeichert. Die Zugriffsrechte des Objekts waren nicht lesbar, daher ist es jetzt vielleicht privat.</translation>
    </message>
</context>
<context>
    <name>windlass::ReadingPage</name>
    <message>
        <source>&amp;Clear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source> KiB</source>
        <translation> KiB</translation>
    </message>
    <message>
        <source>A &amp;preview fetches up to:</source>
        <translation>Eine &amp;Vorschau lädt höchstens:</translation>
    </message>
    <message>
        <source>No cache</source>
        <translation>Kein Zwischenspeicher</translation>
    </message>
    <message>
        <source>&amp;Ask before opening more than:</source>
        <translation>Vor dem Öffnen &amp;fragen ab mehr als:</translation>
    </message>
    <message>
        <source>Cache &amp;size:</source>
        <translation>&amp;Größe des Zwischenspeichers:</translation>
    </message>
    <message>
        <source>In the cache:</source>
        <translation>Im Zwischenspeicher:</translation>
    </message>
</context>
<context>
    <name>windlass::ReadingSettings</name>
    <message>
        <source>The cache can have up to %1.</source>
        <translation>Der Zwischenspeicher kann höchstens %1 haben.</translation>
    </message>
    <message>
        <source>A preview can fetch %1 to %2.</source>
        <translation>Eine Vorschau kann %1 bis %2 laden.</translation>
    </message>
    <message>
        <source>The size from which to ask cannot be negative.</source>
        <translation>Die Größe, ab der gefragt wird, kann nicht negativ sein.</translation>
    </message>
</context>
<context>
    <name>windlass::RefreshingCredentials</name>
    <message>
        <source>They are being fetched: try again in a moment.</source>
        <translation>Sie werden gerade abgerufen: Versuchen Sie es gleich noch einmal.</translation>
    </message>
</context>
<context>
    <name>windlass::RemedyText</name>
    <message>
        <source>the key may not read here</source>
        <translation>der Schlüssel darf hier nicht lesen</translation>
    </message>
    <message>
        <source>the key may not write here</source>
        <translation>der Schlüssel darf hier nicht schreiben</translation>
    </message>
    <message>
        <source>the key may not delete here</source>
        <translation>der Schlüssel darf hier nicht löschen</translation>
    </message>
    <message>
        <source>the key may not list what is here</source>
        <translation>der Schlüssel darf hier nichts auflisten</translation>
    </message>
    <message>
        <source>the key may not read the source, or not write the target</source>
        <translation>der Schlüssel darf die Quelle nicht lesen oder das Ziel nicht schreiben</translation>
    </message>
    <message>
        <source>the key may not do this here</source>
        <translation>der Schlüssel darf das hier nicht</translation>
    </message>
    <message>
        <source>Access denied: ask the owner for the permission, or use other keys</source>
        <translation>Zugriff verweigert: bitten Sie den Besitzer um die Berechtigung, oder verwenden Sie andere Schlüssel</translation>
    </message>
    <message>
        <source>Access denied: %1. Missing action: %2</source>
        <translation>Zugriff verweigert: %1. Fehlende Aktion: %2</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between two actions</comment>
        <translation> oder </translation>
    </message>
    <message>
        <source>check the access key and the secret key of the connection</source>
        <translation>prüfen Sie Zugriffsschlüssel und geheimen Schlüssel der Verbindung</translation>
    </message>
    <message>
        <source>check the bucket&apos;s name, or create it</source>
        <translation>prüfen Sie den Namen des Buckets, oder legen Sie ihn an</translation>
    </message>
    <message>
        <source>choose another name</source>
        <translation>wählen Sie einen anderen Namen</translation>
    </message>
    <message>
        <source>download it alone under another name, or rename the object</source>
        <translation>laden Sie es allein unter anderem Namen herunter, oder benennen Sie das Objekt um</translation>
    </message>
    <message>
        <source>move away what is there, or download to another folder</source>
        <translation>räumen Sie weg, was dort steht, oder laden Sie in einen anderen Ordner herunter</translation>
    </message>
    <message>
        <source>remove the link, or download to another folder</source>
        <translation>entfernen Sie die Verknüpfung, oder laden Sie in einen anderen Ordner herunter</translation>
    </message>
    <message>
        <source>make it smaller, or split it</source>
        <translation>verkleinern oder teilen Sie es</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>cause: remedy</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>use https for the source, or compare both and delete the source</source>
        <translation>für die Quelle https verwenden, oder beide vergleichen und die Quelle löschen</translation>
    </message>
    <message>
        <source>delete its objects and their old versions first</source>
        <translation>löschen Sie zuerst seine Objekte und deren alte Versionen</translation>
    </message>
    <message>
        <source>wait until the retention or legal hold has ended</source>
        <translation>warten Sie, bis Aufbewahrungsfrist oder rechtliche Sperre enden</translation>
    </message>
    <message>
        <source>ask the provider of the account</source>
        <translation>fragen Sie den Anbieter des Kontos</translation>
    </message>
    <message>
        <source>shorten the names of files or folders</source>
        <translation>kürzen Sie die Namen von Dateien oder Ordnern</translation>
    </message>
    <message>
        <source>set smaller parts, or ask the operator of the proxy</source>
        <translation>stellen Sie kleinere Teile ein, oder fragen Sie den Betreiber des Proxys</translation>
    </message>
    <message>
        <source>check the clock of this computer, or tell the server&apos;s operator</source>
        <translation>prüfen Sie die Uhr dieses Computers, oder sagen Sie es dem Betreiber des Servers</translation>
    </message>
    <message>
        <source>use the host name that the certificate was made for</source>
        <translation>verwenden Sie den Hostnamen, für den das Zertifikat gemacht ist</translation>
    </message>
    <message>
        <source>ask the server&apos;s operator for TLS 1.2 or later</source>
        <translation>bitten Sie den Betreiber des Servers um TLS 1.2 oder neuer</translation>
    </message>
    <message>
        <source>use https:// in the endpoint</source>
        <translation>verwenden Sie https:// im Endpunkt</translation>
    </message>
    <message>
        <source>use http:// in the endpoint, or another port</source>
        <translation>verwenden Sie http:// im Endpunkt oder einen anderen Port</translation>
    </message>
    <message>
        <source>use the newer version of Windlass</source>
        <translation>verwenden Sie die neuere Version von Windlass</translation>
    </message>
    <message>
        <source>change the name, then retry</source>
        <translation>den Namen ändern, dann wiederholen</translation>
    </message>
    <message>
        <source>give the connection its keys, then retry</source>
        <translation>der Verbindung ihre Schlüssel geben, dann wiederholen</translation>
    </message>
    <message>
        <source>check the endpoint&apos;s name and the network, then retry</source>
        <translation>den Namen des Endpunkts und das Netz prüfen, dann wiederholen</translation>
    </message>
    <message>
        <source>check that the server runs, and the port, then retry</source>
        <translation>prüfen, ob der Server läuft und der Port stimmt, dann wiederholen</translation>
    </message>
    <message>
        <source>retry when the network works again</source>
        <translation>wiederholen, wenn das Netz wieder funktioniert</translation>
    </message>
    <message>
        <source>give the connection the server&apos;s CA bundle, then retry</source>
        <translation>der Verbindung das CA-Bündel des Servers geben, dann wiederholen</translation>
    </message>
    <message>
        <source>check the proxy settings, then retry</source>
        <translation>die Proxy-Einstellungen prüfen, dann wiederholen</translation>
    </message>
    <message>
        <source>sign in again, then retry</source>
        <translation>neu anmelden, dann wiederholen</translation>
    </message>
    <message>
        <source>it may have been deleted or renamed. Dismiss this failure or find the object</source>
        <translation>es wurde vielleicht gelöscht oder umbenannt. Verwerfen Sie diesen Fehler, oder suchen Sie das Objekt</translation>
    </message>
    <message>
        <source>the object has changed: retry to get the current one</source>
        <translation>das Objekt hat sich geändert: wiederholen, um das jetzige zu bekommen</translation>
    </message>
    <message>
        <source>set the clock of this computer, then retry</source>
        <translation>die Uhr dieses Computers stellen, dann wiederholen</translation>
    </message>
    <message>
        <source>set the region of the connection, then retry</source>
        <translation>die Region der Verbindung einstellen, dann wiederholen</translation>
    </message>
    <message>
        <source>retry later, or with fewer requests at a time</source>
        <translation>später oder mit weniger gleichzeitigen Anfragen wiederholen</translation>
    </message>
    <message>
        <source>retry later; tell the server&apos;s operator the request ID</source>
        <translation>später wiederholen; dem Betreiber des Servers die Anfragekennung nennen</translation>
    </message>
    <message>
        <source>the server does not support or allow this</source>
        <translation>der Server unterstützt oder erlaubt das nicht</translation>
    </message>
    <message>
        <source>see the server&apos;s message in the details</source>
        <translation>siehe die Meldung des Servers in den Einzelheiten</translation>
    </message>
    <message>
        <source>check that the endpoint is an S3 server, then retry</source>
        <translation>prüfen, ob der Endpunkt ein S3-Server ist, dann wiederholen</translation>
    </message>
    <message>
        <source>the file is gone: restore it, or dismiss this failure</source>
        <translation>die Datei ist weg: stellen Sie sie wieder her, oder verwerfen Sie diesen Fehler</translation>
    </message>
    <message>
        <source>change the permissions of the files, then retry</source>
        <translation>die Rechte der Dateien ändern, dann wiederholen</translation>
    </message>
    <message>
        <source>change the permissions of the folder, then retry</source>
        <translation>die Rechte des Ordners ändern, dann wiederholen</translation>
    </message>
    <message>
        <source>retry when no program writes to the files</source>
        <translation>wiederholen, wenn kein Programm in die Dateien schreibt</translation>
    </message>
    <message>
        <source>free some space, then retry</source>
        <translation>Platz schaffen, dann wiederholen</translation>
    </message>
    <message>
        <source>see the system&apos;s message in the details</source>
        <translation>siehe die Meldung des Systems in den Einzelheiten</translation>
    </message>
    <message>
        <source>choose to follow links in Preferences, or dismiss this failure</source>
        <translation>in den Einstellungen wählen, dass Links gefolgt wird, oder diesen Fehler verwerfen</translation>
    </message>
    <message>
        <source>retry. If this keeps happening, check your network</source>
        <translation>wiederholen. Kommt es immer wieder vor, prüfen Sie Ihr Netz</translation>
    </message>
    <message>
        <source>retry. If this keeps happening, the server does not store data reliably</source>
        <translation>wiederholen. Kommt es immer wieder vor, speichert der Server Daten nicht zuverlässig</translation>
    </message>
    <message>
        <source>change the connection back, or start the transfer again</source>
        <translation>die Verbindung zurückstellen, oder die Übertragung neu starten</translation>
    </message>
    <message>
        <source>restore the objects, then retry</source>
        <translation>die Objekte wiederherstellen, dann wiederholen</translation>
    </message>
    <message>
        <source>these objects can only be read with their own key</source>
        <translation>diese Objekte können nur mit ihrem eigenen Schlüssel gelesen werden</translation>
    </message>
    <message>
        <source>ask who manages the keys, then retry</source>
        <translation>fragen, wer die Schlüssel verwaltet, dann wiederholen</translation>
    </message>
    <message>
        <source>delete something, or ask for a larger quota, then retry</source>
        <translation>etwas löschen oder um mehr Speicher bitten, dann wiederholen</translation>
    </message>
    <message>
        <source>use the address in the details as the endpoint</source>
        <translation>die Adresse aus den Einzelheiten als Endpunkt verwenden</translation>
    </message>
    <message>
        <source>skip them, or copy their contents to regular files first</source>
        <translation>überspringen, oder ihren Inhalt zuerst in gewöhnliche Dateien kopieren</translation>
    </message>
    <message>
        <source>the copies exist; set their permissions yourself</source>
        <translation>die Kopien bestehen; setzen Sie die Zugriffsrechte selbst</translation>
    </message>
    <message>
        <source>nothing is wrong: your condition was not met</source>
        <translation>alles in Ordnung: Ihre Bedingung war nicht erfüllt</translation>
    </message>
    <message>
        <source>check the secret key, and that proxies pass on the Host header and the path unchanged</source>
        <translation>den geheimen Schlüssel prüfen, und ob Proxys das Feld Host und den Pfad unverändert weitergeben</translation>
    </message>
</context>
<context>
    <name>windlass::RemoteWalker</name>
    <message>
        <source>it would have no name right in a bucket</source>
        <translation>es hätte direkt in einem Bucket keinen Namen</translation>
    </message>
</context>
<context>
    <name>windlass::RenameDialog</name>
    <message>
        <source>Rename folder</source>
        <translation>Ordner umbenennen</translation>
    </message>
    <message>
        <source>Rename object</source>
        <translation>Objekt umbenennen</translation>
    </message>
    <message>
        <source>New name for “%1”</source>
        <translation>Neuer Name für „%1“</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>S3 has no rename: Windlass copies every object in the folder, then deletes the originals. This may take a while.</source>
        <translation>S3 kann nicht umbenennen: Windlass kopiert jedes Objekt im Ordner und löscht dann die Originale. Das kann dauern.</translation>
    </message>
    <message>
        <source>The object gets a name of its own in this folder. S3 has no rename: Windlass copies the object, then deletes the original.</source>
        <translation>Das Objekt bekommt einen eigenen Namen in diesem Ordner. S3 kann nicht umbenennen: Windlass kopiert das Objekt und löscht dann das Original.</translation>
    </message>
    <message>
        <source>S3 has no rename: Windlass copies the object, then deletes the original.</source>
        <translation>S3 kann nicht umbenennen: Windlass kopiert das Objekt und löscht dann das Original.</translation>
    </message>
</context>
<context>
    <name>windlass::RenameEditor</name>
    <message>
        <source>Every object in the folder is copied and then deleted.</source>
        <translation>Jedes Objekt im Ordner wird kopiert und dann gelöscht.</translation>
    </message>
    <message>
        <source>New name for “%1”</source>
        <translation>Neuer Name für „%1“</translation>
    </message>
</context>
<context>
    <name>windlass::RenameRules</name>
    <message>
        <source>A folder with this name already exists.</source>
        <translation>Einen Ordner mit diesem Namen gibt es bereits.</translation>
    </message>
    <message>
        <source>An object with this name already exists.</source>
        <translation>Ein Objekt mit diesem Namen gibt es bereits.</translation>
    </message>
    <message>
        <source>An object and a folder would have this name. They cannot be downloaded into the same folder.</source>
        <translation>Ein Objekt und ein Ordner hätten diesen Namen. Sie lassen sich nicht in denselben Ordner herunterladen.</translation>
    </message>
</context>
<context>
    <name>windlass::RequestArguments</name>
    <message>
        <source>Your own key is sent over https only.</source>
        <translation>Ihr eigener Schlüssel wird nur über https gesendet.</translation>
    </message>
</context>
<context>
    <name>windlass::RequestLogModel</name>
    <message>
        <source>Debug</source>
        <translation>Debug</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
</context>
<context>
    <name>windlass::RequestLogWindow</name>
    <message>
        <source>&amp;Record</source>
        <translation>&amp;Aufzeichnen</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>&amp;Errors only</source>
        <translation>Nur &amp;Fehler</translation>
    </message>
    <message>
        <source>Request log</source>
        <translation>Anfrageprotokoll</translation>
    </message>
    <message>
        <source>Copy the selected lines</source>
        <translation>Die ausgewählten Zeilen kopieren</translation>
    </message>
    <message>
        <source>Write the lines that are shown to a file</source>
        <translation>Die gezeigten Zeilen in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Show lines with this text</source>
        <translation>Zeilen mit diesem Text zeigen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln line(s)</source>
        <translation>
            <numerusform>%L1 von %Ln Zeile</numerusform>
            <numerusform>%L1 von %Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Export log</source>
        <translation>Protokoll exportieren</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Textdateien (*.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The log was saved as “%1”.</source>
        <translation>Das Protokoll wurde als „%1“ gespeichert.</translation>
    </message>
    <message>
        <source>Recording started when this window was first opened. It continues while the window is closed, until you turn it off. The last %L1 lines are kept, without secrets.</source>
        <translation>Die Aufzeichnung begann, als dieses Fenster zum ersten Mal geöffnet wurde. Sie läuft weiter, auch wenn das Fenster zu ist, bis Sie sie abschalten. Die letzten %L1 Zeilen bleiben, ohne Geheimnisse.</translation>
    </message>
    <message>
        <source>Record requests from now on</source>
        <translation>Anfragen ab jetzt aufzeichnen</translation>
    </message>
    <message>
        <source>Stop showing new lines; recording continues</source>
        <translation>Keine neuen Zeilen zeigen; die Aufzeichnung läuft weiter</translation>
    </message>
    <message>
        <source>Remove all lines</source>
        <translation>Alle Zeilen entfernen</translation>
    </message>
    <message>
        <source>Select a line to see it in full.</source>
        <translation>Wählen Sie eine Zeile, um sie ganz zu sehen.</translation>
    </message>
    <message>
        <source>Full line</source>
        <translation>Ganze Zeile</translation>
    </message>
</context>
<context>
    <name>windlass::RowText</name>
    <message numerus="yes">
        <source>%Ln bucket(s)</source>
        <translation>
            <numerusform>%Ln Bucket</numerusform>
            <numerusform>%Ln Buckets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln Ordner</numerusform>
            <numerusform>%Ln Ordner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln object(s)</source>
        <translation>
            <numerusform>%Ln Objekt</numerusform>
            <numerusform>%Ln Objekte</numerusform>
        </translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of the status line</comment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln ausgewählt</numerusform>
            <numerusform>%Ln ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>3 selected (12 MiB)</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>windlass::RuleChooser</name>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Überschreiben</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Beide behalten</translation>
    </message>
    <message>
        <source>Overwrite if newer</source>
        <translation>Überschreiben, wenn neuer</translation>
    </message>
    <message>
        <source>Overwrite if different</source>
        <translation>Überschreiben, wenn anders</translation>
    </message>
    <message>
        <source>The new file gets another name, such as “name (1).txt”.</source>
        <translation>Die neue Datei bekommt einen anderen Namen, etwa „name (1).txt“.</translation>
    </message>
    <message>
        <source>Overwrites files that are older than the source.</source>
        <translation>Überschreibt Dateien, die älter als die Quelle sind.</translation>
    </message>
    <message>
        <source>Overwrites files with another size or checksum; without a checksum, older files.</source>
        <translation>Überschreibt Dateien mit anderer Größe oder Prüfsumme; ohne Prüfsumme ältere Dateien.</translation>
    </message>
</context>
<context>
    <name>windlass::S3Service</name>
    <message>
        <source>a request header cannot contain such characters</source>
        <translation>ein Kopffeld kann solche Zeichen nicht enthalten</translation>
    </message>
    <message>
        <source>this is not a valid host name</source>
        <translation>das ist kein gültiger Hostname</translation>
    </message>
    <message>
        <source>this is not a valid host name; with the bucket&apos;s name in the path it would work</source>
        <translation>das ist kein gültiger Hostname; mit dem Bucket-Namen im Pfad ginge es</translation>
    </message>
    <message>
        <source>this CA bundle contains no PEM certificate</source>
        <translation>dieses CA-Bündel enthält kein PEM-Zertifikat</translation>
    </message>
    <message>
        <source>this CA bundle does not exist</source>
        <translation>dieses CA-Bündel gibt es nicht</translation>
    </message>
</context>
<context>
    <name>windlass::ScheduleTable</name>
    <message>
        <source>&amp;Add time</source>
        <translation>&amp;Zeit hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Remove time</source>
        <translation>Zeit ent&amp;fernen</translation>
    </message>
    <message>
        <source>Other limits by the time of day</source>
        <translation>Andere Limits nach Tageszeit</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>Hochladen</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Row %1: from</source>
        <translation>Zeile %1: von</translation>
    </message>
    <message>
        <source>Row %1: to</source>
        <translation>Zeile %1: bis</translation>
    </message>
    <message>
        <source>Row %1: upload</source>
        <translation>Zeile %1: Hochladen</translation>
    </message>
    <message>
        <source>Row %1: download</source>
        <translation>Zeile %1: Herunterladen</translation>
    </message>
</context>
<context>
    <name>windlass::SearchBar</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Name, *.jpg or .jpg</source>
        <translation>Name, *.jpg oder .jpg</translation>
    </message>
    <message>
        <source>Name to search for</source>
        <translation>Gesuchter Name</translation>
    </message>
    <message>
        <source>A part of the name, a pattern with * and ?, or an ending that begins with a dot. Empty: any name.</source>
        <translation>Ein Teil des Namens, ein Muster mit * und ? oder eine Endung, die mit einem Punkt beginnt. Leer: jeder Name.</translation>
    </message>
    <message>
        <source>All folders below</source>
        <translation>Alle Ordner darunter</translation>
    </message>
    <message>
        <source>Folders to search in</source>
        <translation>Zu durchsuchende Ordner</translation>
    </message>
    <message>
        <source>Folders below this one, or the beginnings of their names, with semicolons between them: raw/; edited/2026. Empty: all.</source>
        <translation>Ordner unter diesem oder die Anfänge ihrer Namen, durch Semikolons getrennt: raw/; edited/2026. Leer: alle.</translation>
    </message>
    <message>
        <source>Any size</source>
        <translation>Jede Größe</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>10 MiB</source>
        <translation>10 MiB</translation>
    </message>
    <message>
        <source>Size in bytes, KiB, MiB or GiB</source>
        <translation>Größe in Bytes, KiB, MiB oder GiB</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Jede Zeit</translation>
    </message>
    <message>
        <source>Modified since</source>
        <translation>Geändert seit</translation>
    </message>
    <message>
        <source>Modified before</source>
        <translation>Geändert vor</translation>
    </message>
    <message>
        <source>Time of modification</source>
        <translation>Zeit der Änderung</translation>
    </message>
    <message>
        <source>7d or 2026-03-01</source>
        <translation>7d oder 2026-03-01</translation>
    </message>
    <message>
        <source>Date, or how long ago</source>
        <translation>Datum, oder wie lange es her ist</translation>
    </message>
    <message>
        <source>A date, as in 2026-03-01, or how long ago it was: 90m, 12h, 7d, 2w, 1y.</source>
        <translation>Ein Datum wie 2026-03-01, oder wie lange es her ist: 90m, 12h, 7d, 2w, 1y.</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>Suche schließen (Esc)</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Suche schließen</translation>
    </message>
</context>
<context>
    <name>windlass::ServerFields</name>
    <message>
        <source>Any S3-compatible server</source>
        <translation>Beliebiger S3-kompatibler Server</translation>
    </message>
    <message>
        <source>Pro&amp;vider:</source>
        <translation>&amp;Anbieter:</translation>
    </message>
    <message>
        <source>Acco&amp;unt ID:</source>
        <translation>&amp;Kontokennung:</translation>
    </message>
    <message>
        <source>&amp;Endpoint:</source>
        <translation>&amp;Endpunkt:</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>&amp;Region:</source>
        <translation>&amp;Region:</translation>
    </message>
    <message>
        <source>Choose or enter it</source>
        <translation>Auswählen oder eingeben</translation>
    </message>
    <message>
        <source>Enter the account ID that %1 shows beside the keys.</source>
        <translation>Geben Sie die Kontokennung ein, die %1 neben den Schlüsseln zeigt.</translation>
    </message>
    <message>
        <source>Choose the region of your buckets.</source>
        <translation>Wählen Sie die Region Ihrer Buckets.</translation>
    </message>
    <message>
        <source>A region consists of letters, digits and hyphens, for example eu-central-1.</source>
        <translation>Eine Region besteht aus Buchstaben, Ziffern und Bindestrichen, zum Beispiel eu-central-1.</translation>
    </message>
    <message>
        <source>Enter the server&apos;s address.</source>
        <translation>Geben Sie die Adresse des Servers ein.</translation>
    </message>
    <message>
        <source>Begin the endpoint with https:// or http://.</source>
        <translation>Der Endpunkt beginnt mit https:// oder http://.</translation>
    </message>
    <message>
        <source>Leave it empty for Amazon S3.</source>
        <translation>Für Amazon S3 leer lassen.</translation>
    </message>
    <message>
        <source>This is not a valid server address. Write https://HOST or https://HOST:PORT.</source>
        <translation>Das ist keine gültige Serveradresse. Schreiben Sie https://HOST oder https://HOST:PORT.</translation>
    </message>
    <message>
        <source>http:// is not encrypted. Use https:// if the server supports it.</source>
        <translation>http:// ist nicht verschlüsselt. Verwenden Sie https://, wenn der Server es kann.</translation>
    </message>
</context>
<context>
    <name>windlass::SessionRegistry</name>
    <message>
        <source>this connection has been removed</source>
        <translation>diese Verbindung wurde entfernt</translation>
    </message>
</context>
<context>
    <name>windlass::Setting</name>
    <message>
        <source>%1 of %2 in %3</source>
        <comment>key, section, file</comment>
        <translation>%1 von %2 in %3</translation>
    </message>
    <message>
        <source>%1, line %2, %3</source>
        <comment>file, line, section</comment>
        <translation>%1, Zeile %2, %3</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>nirgends</translation>
    </message>
    <message>
        <source>variable %1</source>
        <translation>Variable %1</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>looked for in: %1</source>
        <translation>gesucht in: %1</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <comment>name and value</comment>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>in these files a comment must start at the beginning of a line: text behind “#” or “;” is part of the value</source>
        <translation>in diesen Dateien muss ein Kommentar am Zeilenanfang stehen: Text hinter „#“ oder „;“ gehört zum Wert</translation>
    </message>
    <message>
        <source>it is set in %1</source>
        <translation>es ist in %1 gesetzt</translation>
    </message>
</context>
<context>
    <name>windlass::SettingsDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>Übertragungen</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
</context>
<context>
    <name>windlass::ShareCommands</name>
    <message>
        <source>The link to %1 was copied. Anyone who has it can download the object until %2.</source>
        <translation>Der Link auf %1 wurde kopiert. Wer ihn hat, kann das Objekt bis %2 herunterladen.</translation>
    </message>
</context>
<context>
    <name>windlass::ShareLinkDialog</name>
    <message>
        <source>&amp;Download instead of showing in the browser</source>
        <translation>&amp;Herunterladen statt im Browser anzeigen</translation>
    </message>
    <message>
        <source>Share link</source>
        <translation>Freigabelink</translation>
    </message>
    <message>
        <source>Object:</source>
        <translation>Objekt:</translation>
    </message>
    <message>
        <source>&amp;Works for:</source>
        <translation>&amp;Gültig für:</translation>
    </message>
    <message>
        <source>&amp;Link:</source>
        <translation>&amp;Link:</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Try it</source>
        <translation>Aus&amp;probieren</translation>
    </message>
    <message>
        <source>upload it, replacing what is there (PUT)</source>
        <translation>es hochzuladen und zu ersetzen, was dort ist (PUT)</translation>
    </message>
    <message>
        <source>delete it (DELETE)</source>
        <translation>es zu löschen (DELETE)</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>Als &amp;Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;HTML</source>
        <translation>Als H&amp;TML kopieren</translation>
    </message>
    <message>
        <source>Copy as a &amp;curl command</source>
        <translation>Als &amp;curl-Befehl kopieren</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>Kopieren als</translation>
    </message>
    <message>
        <source>&amp;QR code</source>
        <translation>&amp;QR-Code</translation>
    </message>
    <message>
        <source>Lets &amp;others:</source>
        <translation>&amp;Erlaubt anderen:</translation>
    </message>
    <message>
        <source>Anyone who has this link can replace the object until then.</source>
        <translation>Bis dahin kann jeder mit diesem Link das Objekt ersetzen.</translation>
    </message>
    <message>
        <source>Anyone who has this link can delete the object until then.</source>
        <translation>Bis dahin kann jeder mit diesem Link das Objekt löschen.</translation>
    </message>
    <message>
        <source>download it (GET)</source>
        <translation>es herunterladen (GET)</translation>
    </message>
    <message>
        <source>see its properties (HEAD)</source>
        <translation>seine Eigenschaften sehen (HEAD)</translation>
    </message>
    <message>
        <source>Upload a few bytes with the link if there is no object yet, and delete them again</source>
        <translation>Einige Bytes mit dem Link hochladen, wenn es noch kein Objekt gibt, und wieder löschen</translation>
    </message>
    <message>
        <source>Use the link once and show the server&apos;s response</source>
        <translation>Den Link einmal verwenden und die Antwort des Servers zeigen</translation>
    </message>
    <message>
        <source>Anyone who has this link can download the object until then.</source>
        <translation>Wer diesen Link hat, kann das Objekt bis dahin herunterladen.</translation>
    </message>
    <message>
        <source>Anyone who has this link can replace the object until then. The upload must have exactly this type.</source>
        <translation>Wer diesen Link hat, kann das Objekt bis dahin ersetzen. Der Upload muss genau diesen Typ haben.</translation>
    </message>
    <message>
        <source>Anyone who has this link can see the object’s properties until then, but not download it.</source>
        <translation>Wer diesen Link hat, kann bis dahin die Eigenschaften des Objekts sehen, es aber nicht herunterladen.</translation>
    </message>
</context>
<context>
    <name>windlass::SharingText</name>
    <message>
        <source>there is an object already, which a test upload would replace</source>
        <translation>es gibt schon ein Objekt, das ein Test-Upload ersetzen würde</translation>
    </message>
    <message>
        <source>these keys may not see whether there is an object that a test upload would replace</source>
        <translation>diese Schlüssel dürfen nicht sehen, ob es ein Objekt gibt, das ein Test-Upload ersetzen würde</translation>
    </message>
    <message>
        <source>a %1 link cannot be tried without changing what is there</source>
        <translation>ein %1-Link lässt sich nicht ausprobieren, ohne zu ändern, was dort ist</translation>
    </message>
    <message>
        <source>a condition is {&quot;FIELD&quot;: &quot;VALUE&quot;}, [&quot;starts-with&quot;, &quot;$FIELD&quot;, &quot;PREFIX&quot;] or [&quot;content-length-range&quot;, SMALLEST, LARGEST]</source>
        <translation>eine Bedingung ist {FELD: WERT}, [starts-with, $FELD, PRÄFIX] oder [content-length-range, KLEINSTE, GRÖSSTE], als JSON, also mit geraden Anführungszeichen um Namen und Texte</translation>
    </message>
    <message>
        <source>NAME=VALUE is needed</source>
        <translation>NAME=WERT wird gebraucht</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>QR-Code</translation>
    </message>
    <message>
        <source>only a PUT link can ask for fields such as Content-Type</source>
        <translation>nur ein PUT-Link kann Felder wie Content-Type verlangen</translation>
    </message>
    <message>
        <source>%1 cannot have such characters</source>
        <translation>%1 kann solche Zeichen nicht enthalten</translation>
    </message>
    <message>
        <source>it names no bucket</source>
        <translation>es fehlt der Bucket</translation>
    </message>
    <message>
        <source>%1 of %2 bytes</source>
        <translation>%1 von %2 Bytes</translation>
    </message>
    <message>
        <source>a link must work for at least one second</source>
        <translation>ein Link muss mindestens eine Sekunde gelten</translation>
    </message>
    <message>
        <source>a test upload would be too large</source>
        <translation>ein Test-Upload wäre zu groß</translation>
    </message>
    <message>
        <source>a form cannot contain such a field</source>
        <translation>ein Formular kann ein solches Feld nicht enthalten</translation>
    </message>
    <message>
        <source>this field is set by the rest of the form</source>
        <translation>dieses Feld ergibt sich aus dem übrigen Formular</translation>
    </message>
    <message>
        <source>choose either each file&apos;s own type or one type for all</source>
        <translation>wählen Sie entweder den Typ jeder Datei oder einen Typ für alle</translation>
    </message>
    <message>
        <source>this is not a valid file size</source>
        <translation>das ist keine gültige Dateigröße</translation>
    </message>
    <message>
        <source>S3 accepts at most 5 GiB per form upload</source>
        <translation>S3 nimmt höchstens 5 GiB je Formular-Upload an</translation>
    </message>
    <message>
        <source>the redirect must be an http or https address</source>
        <translation>die Weiterleitung muss eine http- oder https-Adresse sein</translation>
    </message>
    <message>
        <source>the status must be 200, 201 or 204</source>
        <translation>der Status muss 200, 201 oder 204 sein</translation>
    </message>
    <message>
        <source>a redirect and a status exclude each other</source>
        <translation>eine Weiterleitung und ein Status schließen einander aus</translation>
    </message>
    <message>
        <source>a QR code holds %1 bytes, but the link has %2</source>
        <translation>ein QR-Code fasst %1 Bytes, aber der Link hat %2</translation>
    </message>
    <message>
        <source>a %1 link returns no file that could have a name or type</source>
        <translation>ein %1-Link liefert keine Datei, die einen Namen oder Typ haben könnte</translation>
    </message>
    <message>
        <source>an old version cannot be written; the server gives new ones their IDs</source>
        <translation>eine alte Version kann nicht geschrieben werden; neuen gibt der Server ihre Kennung</translation>
    </message>
    <message>
        <source>a link accepts only response-content-type and similar parameters</source>
        <translation>ein Link nimmt nur response-content-type und ähnliche Parameter an</translation>
    </message>
    <message>
        <source>Content-Disposition is given twice</source>
        <translation>Content-Disposition ist doppelt angegeben</translation>
    </message>
    <message>
        <source>a request cannot contain such a header</source>
        <translation>eine Anfrage kann ein solches Kopffeld nicht enthalten</translation>
    </message>
    <message>
        <source>it names no object</source>
        <translation>es benennt kein Objekt</translation>
    </message>
    <message>
        <source>a key cannot contain such a character</source>
        <translation>ein Schlüssel kann ein solches Zeichen nicht enthalten</translation>
    </message>
</context>
<context>
    <name>windlass::Sidebar</name>
    <message>
        <source>Connections and buckets</source>
        <translation>Verbindungen und Buckets</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Add a connection</source>
        <translation>Eine Verbindung hinzufügen</translation>
    </message>
    <message>
        <source>Remove connection</source>
        <translation>Verbindung entfernen</translation>
    </message>
    <message>
        <source>Remove the connection “%1”?</source>
        <translation>Die Verbindung „%1“ entfernen?</translation>
    </message>
    <message>
        <source>It disappears from this list. Nothing on the server is deleted.</source>
        <translation>Sie verschwindet aus dieser Liste. Auf dem Server wird nichts gelöscht.</translation>
    </message>
    <message>
        <source>Its settings and keys are deleted from this computer. Nothing on the server is deleted.</source>
        <translation>Ihre Einstellungen und Schlüssel werden von diesem Computer gelöscht. Auf dem Server wird nichts gelöscht.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Add connection…</source>
        <translation>Verbindung hinzufügen …</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>New bucket…</source>
        <translation>Neuer Bucket …</translation>
    </message>
    <message>
        <source>Save connection…</source>
        <translation>Verbindung speichern …</translation>
    </message>
    <message>
        <source>Edit connection…</source>
        <translation>Verbindung bearbeiten …</translation>
    </message>
    <message>
        <source>Remove connection…</source>
        <translation>Verbindung entfernen …</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Delete bucket…</source>
        <translation>Bucket löschen …</translation>
    </message>
    <message>
        <source>Unfinished uploads…</source>
        <translation>Unfertige Uploads …</translation>
    </message>
    <message>
        <source>Open in new tab</source>
        <translation>In neuem Tab öffnen</translation>
    </message>
    <message>
        <source>Empty bucket…</source>
        <translation>Bucket leeren …</translation>
    </message>
</context>
<context>
    <name>windlass::Silence</name>
    <message>
        <source>%1 asks to wait, %2 left</source>
        <translation>%1 bittet zu warten, noch %2</translation>
    </message>
    <message>
        <source>no answer from %1 for %2 s, attempt %3 of %4</source>
        <translation>seit %2 s keine Antwort von %1, Versuch %3 von %4</translation>
    </message>
    <message>
        <source>almost nothing from %1 for %2 s, attempt %3 of %4</source>
        <translation>seit %2 s fast nichts von %1, Versuch %3 von %4</translation>
    </message>
</context>
<context>
    <name>windlass::StoredKeys</name>
    <message>
        <source>The keychain does not give its secret key (%1%2). Unlock it and try again, or edit the connection and enter the key again.</source>
        <translation>Der Schlüsselbund gibt ihren geheimen Schlüssel nicht heraus (%1%2). Entsperren Sie ihn und versuchen Sie es erneut, oder bearbeiten Sie die Verbindung und geben Sie den Schlüssel noch einmal ein.</translation>
    </message>
    <message>
        <source>The keychain has not answered yet. Unlock it, then try again.</source>
        <translation>Der Schlüsselbund hat noch nicht geantwortet. Entsperren Sie ihn, und versuchen Sie es dann erneut.</translation>
    </message>
</context>
<context>
    <name>windlass::StreamDownload</name>
    <message>
        <source>a range of bytes is needed, as in 0-99, 100- or -100.</source>
        <translation>ein Bereich von Bytes wird gebraucht, wie 0-99, 100- oder -100.</translation>
    </message>
    <message numerus="yes">
        <source>it has %n byte(s), and the range is behind its end.</source>
        <translation>
            <numerusform>es hat %n Byte, und der Bereich liegt hinter seinem Ende.</numerusform>
            <numerusform>es hat %n Bytes, und der Bereich liegt hinter seinem Ende.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::ToolkitTexts</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save All</source>
        <translation>Alle speichern</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ja</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Nein</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>Vorgaben wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Wieder&amp;holen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Einf&amp;ügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>&amp;Select All</source>
        <translation>Alles aus&amp;wählen</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>&amp;Erhöhen</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>&amp;Verringern</translation>
    </message>
</context>
<context>
    <name>windlass::TransferFields</name>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source>As many as requests</source>
        <translation>So viele wie Anfragen</translation>
    </message>
</context>
<context>
    <name>windlass::TransferLauncher</name>
    <message>
        <source>Download to folder</source>
        <translation>In Ordner herunterladen</translation>
    </message>
    <message>
        <source>Download here</source>
        <translation>Hierher laden</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message numerus="yes">
        <source>%Ln objects and folders</source>
        <translation>
            <numerusform>%Ln Objekt oder Ordner</numerusform>
            <numerusform>%Ln Objekte und Ordner</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::TransferModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>windlass::TransferOptions</name>
    <message>
        <source>Keep</source>
        <translation>Beibehalten</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>New tags</source>
        <translation>Neue Tags</translation>
    </message>
    <message>
        <source>&amp;Metadata:</source>
        <translation>&amp;Metadaten:</translation>
    </message>
    <message>
        <source>&amp;Tags:</source>
        <translation>&amp;Tags:</translation>
    </message>
    <message>
        <source>&amp;Storage class:</source>
        <translation>&amp;Speicherklasse:</translation>
    </message>
    <message>
        <source>&amp;Access:</source>
        <translation>&amp;Zugriff:</translation>
    </message>
    <message>
        <source>Metadata (x-amz-meta-…)</source>
        <translation>Metadaten (x-amz-meta-…)</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privat</translation>
    </message>
    <message>
        <source>F&amp;urther options</source>
        <translation>&amp;Weitere Optionen</translation>
    </message>
    <message>
        <source>Same as source</source>
        <translation>Wie die Quelle</translation>
    </message>
    <message>
        <source>Bucket default</source>
        <translation>Vorgabe des Buckets</translation>
    </message>
    <message>
        <source>Private (don&apos;t copy permissions)</source>
        <translation>Privat (Zugriffsrechte nicht kopieren)</translation>
    </message>
    <message>
        <source>Choose either who has access or single grants.</source>
        <translation>Wählen Sie entweder eine Zugriffsstufe oder einzelne Rechte.</translation>
    </message>
    <message>
        <source>Empty fields are not copied from the source. This includes content type and file time.</source>
        <translation>Leere Felder werden nicht von der Quelle kopiert. Das gilt auch für Inhaltstyp und Dateizeit.</translation>
    </message>
</context>
<context>
    <name>windlass::TransferPage</name>
    <message>
        <source>Bandwidth</source>
        <translation>Bandbreite</translation>
    </message>
    <message>
        <source>&amp;Upload:</source>
        <translation>&amp;Hochladen:</translation>
    </message>
    <message>
        <source>&amp;Download:</source>
        <translation>Herunter&amp;laden:</translation>
    </message>
    <message>
        <source>Large files</source>
        <translation>Große Dateien</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Re&amp;quests at a time:</source>
        <translation>&amp;Anfragen gleichzeitig:</translation>
    </message>
    <message>
        <source>&amp;Files at a time:</source>
        <translation>&amp;Dateien gleichzeitig:</translation>
    </message>
    <message>
        <source>A&amp;ttempts per request:</source>
        <translation>&amp;Versuche je Anfrage:</translation>
    </message>
    <message>
        <source>&amp;Split files from:</source>
        <translation>Dateien &amp;teilen ab:</translation>
    </message>
    <message>
        <source>Part si&amp;ze:</source>
        <translation>&amp;Größe der Teile:</translation>
    </message>
    <message>
        <source>Existing files</source>
        <translation>Vorhandene Dateien</translation>
    </message>
    <message>
        <source>&amp;Copy in parts from:</source>
        <translation>&amp;Kopien in Teilen ab:</translation>
    </message>
    <message>
        <source>Uploads</source>
        <translation>Hochladen</translation>
    </message>
    <message>
        <source>Symbol&amp;ic links:</source>
        <translation>Symbol&amp;ische Verknüpfungen:</translation>
    </message>
    <message>
        <source>Send &amp;growing files, such as logs, as they were at the start</source>
        <translation>Wachsende Dat&amp;eien, etwa Protokolle, so senden, wie sie am Anfang waren</translation>
    </message>
    <message>
        <source>If the file already &amp;exists:</source>
        <translation>&amp;Wenn es die Datei schon gibt:</translation>
    </message>
    <message>
        <source>You can change this for each transfer.</source>
        <translation>Das können Sie für jede Übertragung ändern.</translation>
    </message>
    <message>
        <source>Scheduled limits override these. The first match applies.</source>
        <translation>Zeitabhängige Grenzen ersetzen diese. Die erste passende gilt.</translation>
    </message>
    <message>
        <source>Maximum. Windlass may use fewer. Set to 1 to transfer one at a time.</source>
        <translation>Höchstzahl. Windlass nimmt vielleicht weniger. Mit 1 wird eines nach dem anderen übertragen.</translation>
    </message>
    <message>
        <source>Larger for files that would exceed the 10,000 parts that S3 accepts.</source>
        <translation>Größer bei Dateien, die sonst mehr als die 10.000 Teile hätten, die S3 annimmt.</translation>
    </message>
    <message>
        <source>For copies made by the server. A single copy can be verified by ETag; a multipart copy shows progress.</source>
        <translation>Für Kopien, die der Server macht. Eine Kopie in einem Stück kann am ETag geprüft werden; eine in Teilen zeigt ihren Fortschritt.</translation>
    </message>
    <message>
        <source>Follow them</source>
        <translation>Ihnen folgen</translation>
    </message>
    <message>
        <source>Skip them</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Report them as failures</source>
        <translation>Als Fehler melden</translation>
    </message>
</context>
<context>
    <name>windlass::TransferSettings</name>
    <message>
        <source>A bandwidth limit must be from %1 to %2, or none.</source>
        <translation>Ein Bandbreitenlimit muss zwischen %1 und %2 liegen oder fehlen.</translation>
    </message>
    <message>
        <source>There can be 1 to %1 requests at a time.</source>
        <translation>Gleichzeitig sind 1 bis %1 Anfragen möglich.</translation>
    </message>
    <message>
        <source>There can be 1 to %1 transfers at a time.</source>
        <translation>Gleichzeitig sind 1 bis %1 Übertragungen möglich.</translation>
    </message>
    <message>
        <source>A request can be tried 1 to %1 times.</source>
        <translation>Eine Anfrage kann 1 bis %1 Mal versucht werden.</translation>
    </message>
    <message>
        <source>Every row of the schedule needs a time from and a time to.</source>
        <translation>Jede Zeile des Zeitplans braucht eine Anfangs- und eine Endzeit.</translation>
    </message>
    <message>
        <source>A part must have %1 to %2; S3 accepts no others.</source>
        <translation>Ein Teil muss %1 bis %2 groß sein; andere nimmt S3 nicht an.</translation>
    </message>
    <message>
        <source>The size from which files are split must be from %1 to %2.</source>
        <translation>Die Größe, ab der Dateien geteilt werden, muss zwischen %1 und %2 liegen.</translation>
    </message>
    <message>
        <source>The size from which copies are made in parts must be from %1 to %2.</source>
        <translation>Die Größe, ab der in Teilen kopiert wird, muss zwischen %1 und %2 liegen.</translation>
    </message>
</context>
<context>
    <name>windlass::TransferText</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln object(s)</source>
        <translation>
            <numerusform>%Ln Objekt</numerusform>
            <numerusform>%Ln Objekte</numerusform>
        </translation>
    </message>
    <message>
        <source>Uploading</source>
        <translation>Wird hochgeladen</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Wird heruntergeladen</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Wird kopiert</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>Wird verschoben</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>Wird gelöscht</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of an enumeration</comment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln übersprungen</numerusform>
            <numerusform>%Ln übersprungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cancelled</source>
        <translation>
            <numerusform>%Ln abgebrochen</numerusform>
            <numerusform>%Ln abgebrochen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1 fertig</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <translation>Abgebrochen: %1</translation>
    </message>
    <message>
        <source>Done: %1 in %2</source>
        <translation>Fertig: %1 in %2</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Fertig: %1</translation>
    </message>
    <message>
        <source>Scanning</source>
        <translation>Wird durchsucht</translation>
    </message>
    <message>
        <source>%1 of %2 found so far</source>
        <translation>%1 / %2, Suche läuft noch</translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation>Wartet: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Upload: %1</source>
        <translation>Hochladen: %1</translation>
    </message>
    <message>
        <source>Download: %1</source>
        <translation>Herunterladen: %1</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Kopieren: %1</translation>
    </message>
    <message>
        <source>Move: %1</source>
        <translation>Verschieben: %1</translation>
    </message>
    <message>
        <source>Deletion: %1</source>
        <translation>Löschen: %1</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>percentage</comment>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>sizes</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>a duration</comment>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Skipped: %1</source>
        <translation>Übersprungen: %1</translation>
    </message>
    <message>
        <source>Details: %1</source>
        <translation>Details: %1</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Paused: %1</source>
        <translation>Angehalten: %1</translation>
    </message>
    <message>
        <source>Starts after another transfer</source>
        <translation>Beginnt nach einer anderen Übertragung</translation>
    </message>
    <message>
        <source>High priority</source>
        <translation>Hohe Priorität</translation>
    </message>
    <message>
        <source>Low priority</source>
        <translation>Niedrige Priorität</translation>
    </message>
    <message>
        <source>Done: nothing to do</source>
        <translation>Fertig: nichts zu tun</translation>
    </message>
    <message>
        <source>Started over: the file has changed</source>
        <translation>Von vorn begonnen: Die Datei hat sich geändert</translation>
    </message>
    <message>
        <source>Started over: the object has changed</source>
        <translation>Von vorn begonnen: Das Objekt hat sich geändert</translation>
    </message>
    <message>
        <source>Stalled, retrying</source>
        <translation>Stockt, wird wiederholt</translation>
    </message>
    <message>
        <source>Stalled, retrying: %1</source>
        <translation>Stockt, wird wiederholt: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 und %Ln weitere</numerusform>
            <numerusform>%1 und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>what, where</comment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Cancelled at %1</source>
        <comment>a percentage</comment>
        <translation>Abgebrochen bei %1</translation>
    </message>
    <message>
        <source>Scanning: %1</source>
        <translation>Sucht: %1</translation>
    </message>
</context>
<context>
    <name>windlass::UnfinishedUploadsDialog</name>
    <message>
        <source>Unfinished uploads – %1</source>
        <translation>Unfertige Uploads – %1</translation>
    </message>
    <message>
        <source>Listing</source>
        <translation>Wird aufgelistet</translation>
    </message>
    <message>
        <source>Unfinished uploads</source>
        <translation>Unfertige Uploads</translation>
    </message>
    <message>
        <source> days</source>
        <comment>older than: 7 days</comment>
        <translation> Tage</translation>
    </message>
    <message>
        <source>Older than</source>
        <translation>Älter als</translation>
    </message>
    <message>
        <source>The unfinished uploads could not be listed.</source>
        <translation>Die unfertigen Uploads konnten nicht aufgelistet werden.</translation>
    </message>
    <message>
        <source>Listing…</source>
        <translation>Wird aufgelistet …</translation>
    </message>
    <message>
        <source>There are no unfinished uploads in this bucket.</source>
        <translation>In diesem Bucket gibt es keine unfertigen Uploads.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unfinished upload(s), %1</source>
        <translation>
            <numerusform>%Ln unfertiger Upload, %1</numerusform>
            <numerusform>%Ln unfertige Uploads, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Abort</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Abort %Ln upload(s)…</source>
        <translation>
            <numerusform>%Ln Upload &amp;abbrechen …</numerusform>
            <numerusform>%Ln Uploads &amp;abbrechen …</numerusform>
        </translation>
    </message>
    <message>
        <source>Abort uploads</source>
        <translation>Uploads abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>Abort %Ln unfinished upload(s)?</source>
        <translation>
            <numerusform>%Ln unfertigen Upload abbrechen?</numerusform>
            <numerusform>%Ln unfertige Uploads abbrechen?</numerusform>
        </translation>
    </message>
    <message>
        <source>These multipart uploads were started but not completed. They are not listed as objects, but their parts take up space and may be charged.</source>
        <translation>Diese Multipart-Uploads wurden begonnen, aber nicht abgeschlossen. Sie werden nicht als Objekte aufgelistet, aber ihre Teile belegen Platz und können Kosten verursachen.</translation>
    </message>
    <message>
        <source>&amp;Select abandoned uploads older than</source>
        <translation>Ver&amp;waiste Uploads auswählen, älter als</translation>
    </message>
    <message>
        <source>Windlass could not find out which of them it will resume. %1</source>
        <translation>Windlass konnte nicht feststellen, welche davon es fortsetzen wird. %1</translation>
    </message>
    <message>
        <source>Their parts are deleted from the server. A program that is still uploading one of them will fail.</source>
        <translation>Ihre Teile werden vom Server gelöscht. Ein Programm, das noch einen davon hochlädt, schlägt fehl.</translation>
    </message>
    <message numerus="yes">
        <source>Windlass would resume %Ln of them, and will start over instead.</source>
        <translation>
            <numerusform>Windlass würde %Ln davon fortsetzen und wird stattdessen von vorn beginnen.</numerusform>
            <numerusform>Windlass würde %Ln davon fortsetzen und wird stattdessen von vorn beginnen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::UnfinishedUploadsModel</name>
    <message numerus="yes">
        <source>%1 in %Ln part(s)</source>
        <translation>
            <numerusform>%1 in %Ln Teil</numerusform>
            <numerusform>%1 in %Ln Teilen</numerusform>
        </translation>
    </message>
    <message>
        <source>…</source>
        <comment>the size is not known yet</comment>
        <translation>…</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Sent so far</source>
        <translation>Bisher gesendet</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Gehört zu</translation>
    </message>
    <message>
        <source>Windlass will resume it</source>
        <translation>Windlass setzt ihn fort</translation>
    </message>
    <message>
        <source>No program on this computer</source>
        <translation>Kein Programm auf diesem Computer</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
</context>
<context>
    <name>windlass::UploadChooser</name>
    <message>
        <source>Upload a folder to %1</source>
        <translation>Einen Ordner nach %1 hochladen</translation>
    </message>
    <message>
        <source>Upload files to %1</source>
        <translation>Dateien nach %1 hochladen</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>Hochladen</translation>
    </message>
</context>
<context>
    <name>windlass::UploadFormDialog</name>
    <message>
        <source>Upload files</source>
        <translation>Dateien hochladen</translation>
    </message>
    <message>
        <source>&amp;Save page…</source>
        <translation>Seite &amp;speichern …</translation>
    </message>
    <message>
        <source>Copy as &amp;curl</source>
        <translation>Als &amp;curl kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>Als &amp;JSON kopieren</translation>
    </message>
    <message>
        <source>&amp;Try it</source>
        <translation>Aus&amp;probieren</translation>
    </message>
    <message>
        <source>Let others upload</source>
        <translation>Andere hochladen lassen</translation>
    </message>
    <message>
        <source>The command was copied.</source>
        <translation>Der Befehl wurde kopiert.</translation>
    </message>
    <message>
        <source>The form’s address and fields were copied.</source>
        <translation>Adresse und Felder des Formulars wurden kopiert.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Files of any type</source>
        <translation>Dateien jedes Typs</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation>Ordner:</translation>
    </message>
    <message>
        <source>&amp;Works for:</source>
        <translation>&amp;Gültig für:</translation>
    </message>
    <message>
        <source>&amp;Largest file:</source>
        <translation>Größte &amp;Datei:</translation>
    </message>
    <message>
        <source>T&amp;ype:</source>
        <translation>T&amp;yp:</translation>
    </message>
    <message>
        <source>Page’s t&amp;itle:</source>
        <translation>T&amp;itel der Seite:</translation>
    </message>
    <message>
        <source>Anyone who has the page or the command can upload files to this folder until then, and replace files in it whose names they know.</source>
        <translation>Bis dahin kann jeder mit der Seite oder dem Befehl Dateien in diesen Ordner hochladen und Dateien darin ersetzen, deren Namen er kennt.</translation>
    </message>
    <message>
        <source>Save page</source>
        <translation>Seite speichern</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>Webseiten (*.html)</translation>
    </message>
    <message>
        <source>Upload a few bytes with the form and delete them again</source>
        <translation>Einige Bytes mit dem Formular hochladen und wieder löschen</translation>
    </message>
    <message>
        <source>The page shows the result of each file itself, so it does not redirect.</source>
        <translation>Die Seite zeigt das Ergebnis jeder Datei selbst und leitet daher nicht weiter.</translation>
    </message>
    <message>
        <source>The page shows progress and errors only if the bucket has a CORS rule that allows POST. Without one it still uploads, and shows the server’s own response.</source>
        <translation>Die Seite zeigt Fortschritt und Fehler nur, wenn der Bucket eine CORS-Regel hat, die POST erlaubt. Ohne sie lädt sie trotzdem hoch und zeigt die Antwort des Servers.</translation>
    </message>
    <message>
        <source>The page was saved. Send it to the people who will upload.</source>
        <translation>Die Seite wurde gespeichert. Senden Sie sie den Personen, die hochladen werden.</translation>
    </message>
</context>
<context>
    <name>windlass::UploadPageText</name>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>wird gesendet</translation>
    </message>
    <message>
        <source>uploaded</source>
        <translation>hochgeladen</translation>
    </message>
    <message>
        <source>not sent: it is larger ({size}) than is allowed here ({limit})</source>
        <translation>nicht gesendet: Die Datei ist größer ({size}), als hier erlaubt ist ({limit})</translation>
    </message>
    <message>
        <source>not sent: it is smaller ({size}) than is allowed here ({limit})</source>
        <translation>nicht gesendet: Die Datei ist kleiner ({size}), als hier erlaubt ist ({limit})</translation>
    </message>
    <message>
        <source>not sent: files of this type ({type}) are not allowed here, only {limit}</source>
        <translation>nicht gesendet: Dateien dieses Typs ({type}) sind hier nicht erlaubt, nur {limit}</translation>
    </message>
    <message>
        <source>not sent: this is a folder, or no longer there</source>
        <translation>nicht gesendet: Das ist ein Ordner oder nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>not sent: its name is too long</source>
        <translation>nicht gesendet: Der Name ist zu lang</translation>
    </message>
    <message>
        <source>not sent: there is another file of this name in the list</source>
        <translation>nicht gesendet: In der Liste ist noch eine Datei mit diesem Namen</translation>
    </message>
    <message>
        <source>not sent: only one file is allowed here</source>
        <translation>nicht gesendet: Hier ist nur eine Datei erlaubt</translation>
    </message>
    <message>
        <source>the server refused it: {reason}</source>
        <translation>der Server hat es abgelehnt: {reason}</translation>
    </message>
    <message>
        <source>the server could not be reached. Check the network connection and try again.</source>
        <translation>der Server war nicht erreichbar. Prüfen Sie die Netzwerkverbindung, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>{done} of {all} files uploaded</source>
        <translation>{done} von {all} Dateien hochgeladen</translation>
    </message>
    <message>
        <source>up to %1 each</source>
        <translation>je bis zu %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>nur %1</translation>
    </message>
    <message>
        <source>en</source>
        <comment>code of this language</comment>
        <translation>de</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Dateien auswählen …</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei auswählen …</translation>
    </message>
    <message>
        <source>or drop them here</source>
        <translation>oder hierher ziehen</translation>
    </message>
    <message>
        <source>or drop it here</source>
        <translation>oder hierher ziehen</translation>
    </message>
    <message>
        <source>Works until %1 UTC.</source>
        <translation>Gültig bis %1 UTC.</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>Hochladen</translation>
    </message>
    <message>
        <source>not sent: this page expired at {moment}. Ask for a new one.</source>
        <translation>nicht gesendet: Diese Seite ist am {moment} abgelaufen. Bitten Sie um eine neue.</translation>
    </message>
    <message>
        <source>sent; the server’s response is shown below</source>
        <translation>gesendet; die Antwort des Servers steht unten</translation>
    </message>
    <message>
        <source>The server does not let this page read its responses, so there is no progress. Files are still uploaded; look at the server’s response: “PostResponse” means that it has the file, “Error” that it does not. (The bucket’s owner can add a CORS rule that allows POST.)</source>
        <translation>Der Server lässt diese Seite seine Antworten nicht lesen, daher gibt es keinen Fortschritt. Dateien werden trotzdem hochgeladen; sehen Sie sich die Antwort des Servers an: „PostResponse“ heißt, dass er die Datei hat, „Error“, dass nicht. (Der Besitzer des Buckets kann eine CORS-Regel hinzufügen, die POST erlaubt.)</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>The server’s response</source>
        <translation>Die Antwort des Servers</translation>
    </message>
</context>
<context>
    <name>windlass::VersionActions</name>
    <message>
        <source>&amp;Download version…</source>
        <translation>Version &amp;herunterladen …</translation>
    </message>
    <message>
        <source>&amp;Download…</source>
        <translation>&amp;Herunterladen …</translation>
    </message>
    <message>
        <source>Download the selected versions</source>
        <translation>Die ausgewählten Versionen herunterladen</translation>
    </message>
    <message>
        <source>&amp;Restore version</source>
        <translation>Version &amp;wiederherstellen</translation>
    </message>
    <message>
        <source>Copies this version on top of the object</source>
        <translation>Kopiert diese Version über das Objekt</translation>
    </message>
    <message>
        <source>Restore de&amp;leted</source>
        <translation>Gelöschtes w&amp;iederherstellen</translation>
    </message>
    <message>
        <source>Removes the delete marker, so that the object is back</source>
        <translation>Entfernt die Löschmarkierung, sodass das Objekt wieder da ist</translation>
    </message>
    <message>
        <source>&amp;Copy link</source>
        <translation>Link &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy a link to the selected version</source>
        <translation>Einen Link auf die ausgewählte Version kopieren</translation>
    </message>
    <message>
        <source>Delete for &amp;good…</source>
        <translation>&amp;Endgültig löschen …</translation>
    </message>
    <message>
        <source>Delete the selected versions, which cannot be restored then</source>
        <translation>Die ausgewählten Versionen löschen; sie können dann nicht wiederhergestellt werden</translation>
    </message>
    <message>
        <source>Delete versions</source>
        <translation>Versionen löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln version(s) for good?</source>
        <translation>
            <numerusform>%Ln Version endgültig löschen?</numerusform>
            <numerusform>%Ln Versionen endgültig löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Other versions of the object stay. What is deleted here cannot be restored.</source>
        <translation>Andere Versionen des Objekts bleiben. Was hier gelöscht wird, kann nicht wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>Deleting the newest delete marker of an object brings the object back.</source>
        <translation>Wird die neueste Löschmarkierung eines Objekts gelöscht, ist das Objekt wieder da.</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Restore version</source>
        <translation>Version wiederherstellen</translation>
    </message>
    <message>
        <source>Replace the latest version?</source>
        <translation>Neueste Version ersetzen?</translation>
    </message>
    <message>
        <source>Versioning is suspended in this bucket, so the latest version is not kept.</source>
        <translation>Die Versionierung dieses Buckets ist ausgesetzt, daher bleibt die neueste Version nicht erhalten.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be deleted. %1</source>
        <translation>
            <numerusform>%Ln konnte nicht gelöscht werden. %1</numerusform>
            <numerusform>%Ln konnten nicht gelöscht werden. %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::VersionCommands</name>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message numerus="yes">
        <source>%Ln objects and folders</source>
        <translation>
            <numerusform>%Ln Objekt oder Ordner</numerusform>
            <numerusform>%Ln Objekte und Ordner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln object(s) deleted. Earlier versions are kept.</source>
        <translation>
            <numerusform>%Ln Objekt gelöscht. Frühere Versionen bleiben.</numerusform>
            <numerusform>%Ln Objekte gelöscht. Frühere Versionen bleiben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message numerus="yes">
        <source>%Ln object(s) restored.</source>
        <translation>
            <numerusform>%Ln Objekt wiederhergestellt.</numerusform>
            <numerusform>%Ln Objekte wiederhergestellt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::VersionsDialog</name>
    <message>
        <source>Versions – %1</source>
        <translation>Versionen – %1</translation>
    </message>
    <message>
        <source>Listing</source>
        <translation>Wird aufgelistet</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>Nach o&amp;ben</translation>
    </message>
</context>
<context>
    <name>windlass::VersionsModel</name>
    <message>
        <source>(folder object)</source>
        <translation>(Ordnerobjekt)</translation>
    </message>
    <message numerus="yes">
        <source>Deleted, %Ln version(s)</source>
        <translation>
            <numerusform>Gelöscht, %Ln Version</numerusform>
            <numerusform>Gelöscht, %Ln Versionen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln version(s)</source>
        <translation>
            <numerusform>%Ln Version</numerusform>
            <numerusform>%Ln Versionen</numerusform>
        </translation>
    </message>
    <message>
        <source>Latest: delete marker</source>
        <translation>Neueste: Löschmarkierung</translation>
    </message>
    <message>
        <source>Delete marker</source>
        <translation>Löschmarkierung</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>Neueste</translation>
    </message>
    <message>
        <source>Earlier version</source>
        <translation>Frühere Version</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Storage class</source>
        <translation>Speicherklasse</translation>
    </message>
    <message>
        <source>%1, deleted</source>
        <translation>%1, gelöscht</translation>
    </message>
</context>
<context>
    <name>windlass::VersionsTree</name>
    <message>
        <source>Objects and their versions</source>
        <translation>Objekte und ihre Versionen</translation>
    </message>
</context>
<context>
    <name>windlass::VersionsView</name>
    <message>
        <source>Loading was stopped, so some versions may be missing.</source>
        <translation>Das Laden wurde angehalten, deshalb fehlen vielleicht Versionen.</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Versioning is off in this bucket. Objects have no earlier versions.</source>
        <translation>Die Versionierung ist in diesem Bucket ausgeschaltet. Objekte haben keine früheren Versionen.</translation>
    </message>
    <message>
        <source>Versioning is suspended in this bucket. Existing versions are kept, but changes make no new ones.</source>
        <translation>Die Versionierung ist in diesem Bucket ausgesetzt. Vorhandene Versionen bleiben, aber Änderungen ergeben keine neuen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln version(s)</source>
        <translation>
            <numerusform>%Ln Version</numerusform>
            <numerusform>%Ln Versionen</numerusform>
        </translation>
    </message>
    <message>
        <source>The versions cannot be listed.</source>
        <translation>Die Versionen können nicht aufgelistet werden.</translation>
    </message>
    <message>
        <source>Listing…</source>
        <translation>Wird aufgelistet …</translation>
    </message>
    <message>
        <source>Listing… %1</source>
        <translation>Wird aufgelistet … %1</translation>
    </message>
    <message>
        <source>%1 (incomplete)</source>
        <translation>%1 (unvollständig)</translation>
    </message>
    <message>
        <source>There are no versions here.</source>
        <translation>Hier gibt es keine Versionen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln ausgewählt</numerusform>
            <numerusform>%Ln ausgewählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::WelcomePage</name>
    <message>
        <source>Add a connection…</source>
        <translation>Verbindung hinzufügen …</translation>
    </message>
    <message>
        <source>Welcome to Windlass</source>
        <translation>Willkommen bei Windlass</translation>
    </message>
    <message>
        <source>No AWS profiles and no keys in the environment were found on this computer.</source>
        <translation>Auf diesem Computer wurden keine AWS-Profile und keine Schlüssel in der Umgebung gefunden.</translation>
    </message>
    <message>
        <source>Found on this computer</source>
        <translation>Auf diesem Computer gefunden</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>where the server is, where the keys are</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>AWS profile</source>
        <translation>AWS-Profil</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Connect to %1</source>
        <translation>Mit %1 verbinden</translation>
    </message>
    <message>
        <source>Connect to Amazon S3, or to any S3-compatible server.</source>
        <translation>Verbinden Sie sich mit Amazon S3 oder einem anderen S3-kompatiblen Server.</translation>
    </message>
    <message>
        <source>Or choose your provider:</source>
        <translation>Oder wählen Sie Ihren Anbieter:</translation>
    </message>
    <message>
        <source>Add a connection to %1</source>
        <translation>Verbindung zu %1 hinzufügen</translation>
    </message>
</context>
<context>
    <name>windlass::main</name>
    <message>
        <source>Windlass</source>
        <translation>Windlass</translation>
    </message>
    <message>
        <source>A desktop client for S3-compatible object storage.</source>
        <translation>Ein Desktop-Programm für S3-kompatible Objektspeicher.</translation>
    </message>
    <message>
        <source>Windlass is already running, but does not respond.</source>
        <translation>Windlass läuft bereits, antwortet aber nicht.</translation>
    </message>
    <message>
        <source>Wait until it has quit, or end it, then start Windlass again.</source>
        <translation>Warten Sie, bis es beendet ist, oder beenden Sie es, und starten Sie Windlass dann neu.</translation>
    </message>
    <message>
        <source>Location to show: s3://BUCKET/PREFIX</source>
        <translation>Anzuzeigender Ort: s3://BUCKET/PRÄFIX</translation>
    </message>
</context>
</TS>

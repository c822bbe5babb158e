<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AccessibleGallery</name>
    <message>
        <source>unsaved</source>
        <translation>ungespeichert</translation>
    </message>
</context>
<context>
    <name>Agreement</name>
    <message>
        <source>Two readers of YAML take “%1” for different values, so nothing here can be edited; write it in a plainer way.</source>
        <translation>Zwei YAML-Leser verstehen „%1“ verschieden, darum lässt sich hier nichts bearbeiten; bitte einfacher schreiben.</translation>
    </message>
</context>
<context>
    <name>Arguments</name>
    <message>
        <source>There is no option %1. Put -- before operands that begin with a dash.</source>
        <translation>Die Option %1 gibt es nicht. Vor Operanden, die mit einem Strich beginnen, -- setzen.</translation>
    </message>
    <message>
        <source>The option --%1 needs a value: %2.</source>
        <translation>Die Option --%1 braucht einen Wert: %2.</translation>
    </message>
    <message>
        <source>The option --%1 takes no value.</source>
        <translation>Die Option --%1 nimmt keinen Wert an.</translation>
    </message>
</context>
<context>
    <name>ArticleFiles</name>
    <message>
        <source>The folder is not there.</source>
        <translation>Der Ordner ist nicht vorhanden.</translation>
    </message>
    <message>
        <source>This is not a folder.</source>
        <translation>Das ist kein Ordner.</translation>
    </message>
    <message>
        <source>You may not read this folder.</source>
        <translation>Für diesen Ordner fehlt das Leserecht.</translation>
    </message>
    <message>
        <source>The folder cannot be read: %1</source>
        <translation>Der Ordner ist nicht lesbar: %1</translation>
    </message>
</context>
<context>
    <name>ArticleMarks</name>
    <message>
        <source>unreadable</source>
        <translation>nicht lesbar</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
</context>
<context>
    <name>ArticleMerge</name>
    <message>
        <source>Both sides changed the comment at the end of the front matter.</source>
        <translation>Beide Seiten haben den Kommentar am Ende des Front Matter geändert.</translation>
    </message>
    <message>
        <source>Both sides changed the comment above %1.</source>
        <translation>Beide Seiten haben den Kommentar über %1 geändert.</translation>
    </message>
    <message>
        <source>Both sides changed %1.</source>
        <translation>Beide Seiten haben %1 geändert.</translation>
    </message>
    <message>
        <source>Both sides changed %1, and it cannot be put together.</source>
        <translation>Beide Seiten haben %1 geändert, und es lässt sich nicht zusammenführen.</translation>
    </message>
    <message>
        <source>Our side changed %1, theirs removed it.</source>
        <translation>Unsere Seite hat %1 geändert, ihre hat es entfernt.</translation>
    </message>
    <message>
        <source>Their side changed %1, ours removed it.</source>
        <translation>Ihre Seite hat %1 geändert, unsere hat es entfernt.</translation>
    </message>
    <message>
        <source>Both sides changed the front matter, and it cannot be put together.</source>
        <translation>Beide Seiten haben das Front Matter geändert, und es lässt sich nicht zusammenführen.</translation>
    </message>
    <message>
        <source>Both sides changed these lines.</source>
        <translation>Beide Seiten haben diese Zeilen geändert.</translation>
    </message>
    <message>
        <source>Both sides changed these lines of the body.</source>
        <translation>Beide Seiten haben diese Zeilen des Texts geändert.</translation>
    </message>
    <message>
        <source>Both sides changed the file, and not all of it is text in UTF-8.</source>
        <translation>Beide Seiten haben die Datei geändert, und nicht alles darin ist Text in UTF-8.</translation>
    </message>
</context>
<context>
    <name>ArticleName</name>
    <message>
        <source>A file needs a name.</source>
        <translation>Eine Datei braucht einen Namen.</translation>
    </message>
    <message>
        <source>A name has no slash in it. Renaming does not move files.</source>
        <translation>Ein Name enthält keinen Schrägstrich. Umbenennen verschiebt keine Dateien.</translation>
    </message>
    <message>
        <source>A name begins and ends with a visible character and has no line breaks.</source>
        <translation>Ein Name beginnt und endet mit einem sichtbaren Zeichen und enthält keine Zeilenumbrüche.</translation>
    </message>
    <message>
        <source>A file whose name begins with a dot is hidden, and is not an article.</source>
        <translation>Eine Datei, deren Name mit einem Punkt beginnt, ist versteckt und kein Artikel.</translation>
    </message>
    <message>
        <source>The name of an article ends in .md, .markdown, .mkd, .html or .txt.</source>
        <translation>Der Name eines Artikels endet auf .md, .markdown, .mkd, .html oder .txt.</translation>
    </message>
    <message>
        <source>This name is too long for a file.</source>
        <translation>Dieser Name ist für eine Datei zu lang.</translation>
    </message>
</context>
<context>
    <name>ArticlePane</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
</context>
<context>
    <name>ArticleQuery</name>
    <message>
        <source>There is no field “%1”. To look for this text, put it in quotes.</source>
        <translation>Es gibt kein Feld „%1“. Um nach diesem Text zu suchen, ihn in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation>„%1“ ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>“%1” is not known here. Known are: %2.</source>
        <translation>„%1“ ist hier nicht bekannt. Bekannt sind: %2.</translation>
    </message>
    <message>
        <source>“%1” cannot be compared. What can is: date, heat, quality.</source>
        <translation>„%1“ lässt sich nicht vergleichen. Das geht mit: date, heat, quality.</translation>
    </message>
    <message>
        <source>“%1” is no date as 2021-04-13 or 2021-04.</source>
        <translation>„%1“ ist kein Datum wie 2021-04-13 oder 2021-04.</translation>
    </message>
</context>
<context>
    <name>ArticleTableModel</name>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>Qt&apos;s format of a date in the table, as in &quot;13 Apr 2021&quot;</extracomment>
        <translation>dd.MM.yyyy</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A day and a time, as in &quot;13 Apr 2021, 17:10&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(ohne Titel)</translation>
    </message>
    <message>
        <source>(cannot be read)</source>
        <translation>(nicht lesbar)</translation>
    </message>
    <message>
        <source>(cannot be read: %1)</source>
        <translation>(nicht lesbar: %1)</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Not published</source>
        <translation>Nicht veröffentlicht</translation>
    </message>
    <message>
        <source>Published is not set</source>
        <translation>„Veröffentlicht“ ist nicht gesetzt</translation>
    </message>
    <message>
        <source>Published is neither true nor false</source>
        <translation>„Veröffentlicht“ ist weder true noch false</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>Resonanz</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Verwandt</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Kein Bild</translation>
    </message>
    <message>
        <source>This column cannot be edited in the table.</source>
        <translation>Diese Spalte lässt sich in der Tabelle nicht bearbeiten.</translation>
    </message>
    <message>
        <source>%1 is a list or a group of fields here. Edit it in the article&apos;s form or source.</source>
        <translation>„%1“ ist hier eine Liste oder eine Feldgruppe; bitte im Formular oder im Quelltext des Artikels bearbeiten.</translation>
    </message>
    <message>
        <source>“%1” is true or false, not empty.</source>
        <translation>„%1“ ist true oder false, nicht leer.</translation>
    </message>
</context>
<context>
    <name>BulkEdit</name>
    <message>
        <source>write nothing</source>
        <translation>nichts schreiben</translation>
    </message>
    <message>
        <source>print what changes as a unified diff</source>
        <translation>Änderungen als „unified diff“ ausgeben</translation>
    </message>
    <message>
        <source>%1 changed, %2 unchanged, %3 refused</source>
        <translation>%1 geändert, %2 unverändert, %3 abgelehnt</translation>
    </message>
    <message>
        <source>%1 (dry run: nothing was written)</source>
        <translation>%1 (Probelauf: nichts wurde geschrieben)</translation>
    </message>
</context>
<context>
    <name>CellPaste</name>
    <message numerus="yes">
        <source>%Ln row(s) would be pasted</source>
        <comment>begins a sentence</comment>
        <translation>
            <numerusform>%Ln Zeile würde eingefügt</numerusform>
            <numerusform>%Ln Zeilen würden eingefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, but %Ln row(s) are selected, and they are not adjacent.</source>
        <translation>
            <numerusform>%1, aber nur %Ln Zeile ist ausgewählt.</numerusform>
            <numerusform>%1, aber %Ln Zeilen sind ausgewählt und stehen nicht direkt untereinander.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, but there are only %Ln row(s) from the selected one on.</source>
        <translation>
            <numerusform>%1, aber ab der ausgewählten gibt es nur %Ln Zeile.</numerusform>
            <numerusform>%1, aber ab der ausgewählten gibt es nur %Ln Zeilen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, but there are only %Ln column(s) from the current cell on.</source>
        <translation>
            <numerusform>%1, aber ab der aktuellen Zelle gibt es nur %Ln Spalte.</numerusform>
            <numerusform>%1, aber ab der aktuellen Zelle gibt es nur %Ln Spalten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s) would be pasted</source>
        <comment>begins a sentence</comment>
        <translation>
            <numerusform>%Ln Spalte würde eingefügt</numerusform>
            <numerusform>%Ln Spalten würden eingefügt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeSet</name>
    <message>
        <source>Two changes meet in the same place; make them one by one.</source>
        <translation>Zwei Änderungen treffen dieselbe Stelle; bitte nacheinander vornehmen.</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n Feld</numerusform>
            <numerusform>%n Felder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelltext</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>added: %1</source>
        <translation>hinzugefügt: %1</translation>
    </message>
    <message>
        <source>removed: %1</source>
        <translation>entfernt: %1</translation>
    </message>
    <message>
        <source>%1, of another type</source>
        <extracomment>Only the type of a value has changed, as from &quot;3&quot; to 3.</extracomment>
        <translation>%1, von anderer Art</translation>
    </message>
</context>
<context>
    <name>CheckCommand</name>
    <message>
        <source>Tells everything that is wrong with articles.</source>
        <translation>Nennt alles, was an Artikeln nicht stimmt.</translation>
    </message>
    <message>
        <source>There is no format “%1”. Known are: text, json, sarif.</source>
        <translation>Das Format „%1“ gibt es nicht. Bekannt sind: text, json, sarif.</translation>
    </message>
    <message>
        <source>Name at least one folder or file.</source>
        <translation>Bitte mindestens einen Ordner oder eine Datei nennen.</translation>
    </message>
    <message>
        <source>text is FILE:LINE: SEVERITY: MESSAGE [RULE], json one object a line, and sarif (2.1.0)
what code hosts read. The exit status is 1 where there are errors or warnings; notes do
not count.</source>
        <translation>text ist FILE:LINE: SEVERITY: MESSAGE [RULE], json ein Objekt je Zeile und sarif (2.1.0)
das, was Code-Plattformen lesen. Der Rückgabewert ist 1, wenn es Fehler oder Warnungen gibt;
Hinweise zählen nicht.</translation>
    </message>
    <message>
        <source>text unless another is asked for</source>
        <translation>text, wenn nichts anderes verlangt wird</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>Usage: forewordctl %1</source>
        <translation>Aufruf: forewordctl %1</translation>
    </message>
    <message>
        <source>“forewordctl %1 --help” tells more.</source>
        <translation>Mehr dazu mit „forewordctl %1 --help“.</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>Standard output cannot be written: %1.</source>
        <translation>Auf die Standardausgabe kann nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>EditCommand</name>
    <message>
        <source>Name at least one folder or file.</source>
        <translation>Bitte mindestens einen Ordner oder eine Datei nennen.</translation>
    </message>
</context>
<context>
    <name>EditPlanner</name>
    <message>
        <source>There is no field “%1” here.</source>
        <translation>Hier gibt es kein Feld „%1“.</translation>
    </message>
    <message>
        <source>Front matter is made of keys and values.</source>
        <translation>Front Matter besteht aus Schlüsseln und Werten.</translation>
    </message>
    <message>
        <source>Say which field to remove.</source>
        <translation>Bitte das Feld nennen, das entfernt werden soll.</translation>
    </message>
    <message>
        <source>There is a field “%1” here already.</source>
        <translation>Hier gibt es schon ein Feld „%1“.</translation>
    </message>
    <message>
        <source>“%1” stands here more than once, and the last one counts; edit it in the source.</source>
        <translation>„%1“ steht hier mehr als einmal, und das letzte zählt; im Quelltext bearbeiten.</translation>
    </message>
</context>
<context>
    <name>EditSession</name>
    <message>
        <source>Another program has changed this article since. It is left as it is now.</source>
        <translation>Ein anderes Programm hat diesen Artikel inzwischen geändert. Er bleibt, wie er jetzt ist.</translation>
    </message>
    <message>
        <source>The text has been changed in the same place meanwhile.</source>
        <translation>Der Text wurde inzwischen an derselben Stelle geändert.</translation>
    </message>
    <message>
        <source>The way it is written cannot be reverted by itself. Revert the article.</source>
        <translation>Die Schreibweise allein lässt sich nicht zurücksetzen. Bitte den Artikel zurücksetzen.</translation>
    </message>
    <message>
        <source>%1 has been changed meanwhile. Look at it again.</source>
        <translation>%1 wurde inzwischen geändert. Bitte noch einmal ansehen.</translation>
    </message>
    <message>
        <source>%1 Revert the whole article instead.</source>
        <translation>%1 Bitte stattdessen den ganzen Artikel zurücksetzen.</translation>
    </message>
</context>
<context>
    <name>FailureTexts</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, Zeile %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) could not be saved and keep their edits.</source>
        <translation>
            <numerusform>%Ln Artikel konnte nicht gespeichert werden und behält seine Änderungen.</numerusform>
            <numerusform>%Ln Artikel konnten nicht gespeichert werden und behalten ihre Änderungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) cannot be read and were not saved; their edits are kept.</source>
        <translation>
            <numerusform>%Ln Artikel ist nicht lesbar und wurde nicht gespeichert; seine Änderungen bleiben erhalten.</numerusform>
            <numerusform>%Ln Artikel sind nicht lesbar und wurden nicht gespeichert; ihre Änderungen bleiben erhalten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was changed, because %Ln article(s) cannot be changed.</source>
        <translation>
            <numerusform>Es wurde nichts geändert, weil sich %Ln Artikel nicht ändern lässt.</numerusform>
            <numerusform>Es wurde nichts geändert, weil sich %Ln Artikel nicht ändern lassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) could not be changed.</source>
        <translation>
            <numerusform>%Ln Artikel konnte nicht geändert werden.</numerusform>
            <numerusform>%Ln Artikel konnten nicht geändert werden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FetchPolicy</name>
    <message>
        <source>Pictures are fetched over http and https only.</source>
        <translation>Bilder werden nur über http und https geladen.</translation>
    </message>
    <message>
        <source>The server redirects to a place that is not on the web.</source>
        <translation>Der Server leitet an eine Stelle weiter, die nicht im Web liegt.</translation>
    </message>
    <message>
        <source>The server redirects from https to an unprotected address.</source>
        <translation>Der Server leitet von https an eine ungeschützte Adresse weiter.</translation>
    </message>
    <message>
        <source>%1 is on this computer or in a private network. The settings can allow it.</source>
        <translation>%1 liegt auf diesem Rechner oder in einem privaten Netz. Die Einstellungen können es erlauben.</translation>
    </message>
    <message>
        <source>Port %1 is not one of the web&apos;s.</source>
        <translation>Port %1 gehört nicht zum Web.</translation>
    </message>
    <message>
        <source>This is an SVG drawing. Drawings can load other files, so they are not fetched.</source>
        <translation>Dies ist eine SVG-Zeichnung. Zeichnungen können andere Dateien laden und werden deshalb nicht geholt.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>FieldJson</name>
    <message>
        <source>more text follows the value</source>
        <translation>nach dem Wert folgt weiterer Text</translation>
    </message>
    <message>
        <source>This is not JSON, column %1: %2.</source>
        <extracomment>%1 is a column, %2 says what is wrong there.</extracomment>
        <translation>Das ist kein JSON, Spalte %1: %2.</translation>
    </message>
    <message>
        <source>it is nested too deep</source>
        <translation>die Verschachtelung ist zu tief</translation>
    </message>
    <message>
        <source>a value is expected (text goes in double quotes)</source>
        <translation>ein Wert wird erwartet (Text steht in doppelten Anführungszeichen)</translation>
    </message>
    <message>
        <source>a comma or ] is expected</source>
        <translation>ein Komma oder ] wird erwartet</translation>
    </message>
    <message>
        <source>the key “%1” stands twice</source>
        <translation>der Schlüssel „%1“ steht zweimal da</translation>
    </message>
    <message>
        <source>a colon is expected</source>
        <translation>ein Doppelpunkt wird erwartet</translation>
    </message>
    <message>
        <source>a comma or } is expected</source>
        <translation>ein Komma oder } wird erwartet</translation>
    </message>
    <message>
        <source>a text in double quotes is expected</source>
        <translation>ein Text in doppelten Anführungszeichen wird erwartet</translation>
    </message>
    <message>
        <source>half a surrogate pair is no character</source>
        <translation>ein halbes Surrogatpaar ist kein Zeichen</translation>
    </message>
    <message>
        <source>a control character is written as an escape, like \n</source>
        <translation>ein Steuerzeichen wird als Escape-Folge geschrieben, etwa \n</translation>
    </message>
    <message>
        <source>the text is not closed by a double quote</source>
        <translation>der Text endet nicht mit einem doppelten Anführungszeichen</translation>
    </message>
    <message>
        <source>a backslash is written twice</source>
        <translation>ein Backslash wird doppelt geschrieben</translation>
    </message>
</context>
<context>
    <name>FieldList</name>
    <message>
        <source>The name of a field is missing.</source>
        <translation>Der Name eines Feldes fehlt.</translation>
    </message>
    <message>
        <source>“%1” is no field: %2</source>
        <translation>„%1“ ist kein Feld: %2</translation>
    </message>
</context>
<context>
    <name>FieldPath</name>
    <message>
        <source>A dot is missing before “%1”.</source>
        <translation>Vor „%1“ fehlt ein Punkt.</translation>
    </message>
    <message>
        <source>The bracket “[” is not closed.</source>
        <translation>Die Klammer „[“ ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>Between brackets stands the number of an item, from 0, or + for a new one.</source>
        <translation>In den eckigen Klammern steht die Nummer eines Eintrags, ab 0, oder + für einen neuen.</translation>
    </message>
    <message>
        <source>The name of a field is missing.</source>
        <translation>Der Name eines Feldes fehlt.</translation>
    </message>
    <message>
        <source>The quote in this field&apos;s name is not closed.</source>
        <translation>Das Anführungszeichen im Namen dieses Feldes ist nicht geschlossen.</translation>
    </message>
</context>
<context>
    <name>FieldSchema</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Excerpt</source>
        <translation>Anriss</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Web URL</source>
        <translation>Web-URL</translation>
    </message>
    <message>
        <source>AMP URL</source>
        <translation>AMP-URL</translation>
    </message>
    <message>
        <source>AMP CDN URL</source>
        <translation>AMP-CDN-URL</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>Im Cache</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Verwandt</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Original URL</source>
        <translation>Original-URL</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>Resonanz</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Secured</source>
        <translation>Gesichert</translation>
    </message>
    <message>
        <source>This field is kept exactly as it is.</source>
        <translation>Dieses Feld bleibt genau so, wie es ist.</translation>
    </message>
    <message>
        <source>This is a list. Name one item, as in topics[0], or a new one, as in topics[+].</source>
        <translation>Das ist eine Liste. Einen Eintrag nennen wie in topics[0] oder einen neuen wie in topics[+].</translation>
    </message>
    <message>
        <source>This field holds other fields. Name one of them, as in provider.name.</source>
        <translation>Dieses Feld enthält andere Felder. Eines davon nennen wie in provider.name.</translation>
    </message>
    <message>
        <source>“%1” is not a date. Write it like 2021-04-13 or 2021-04-13T17:10:59Z.</source>
        <translation>„%1“ ist kein Datum. Es wird geschrieben wie 2021-04-13 oder 2021-04-13T17:10:59Z.</translation>
    </message>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation>„%1“ ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>“%1” is neither true nor false.</source>
        <translation>„%1“ ist weder true noch false.</translation>
    </message>
</context>
<context>
    <name>FileStore</name>
    <message>
        <source>Another program has changed the file since it was read. Revert to what it holds now, then make your change again.</source>
        <translation>Ein anderes Programm hat die Datei geändert, seit sie gelesen wurde. Setzen Sie den Artikel auf ihren jetzigen Inhalt zurück und machen Sie die Änderung dann noch einmal.</translation>
    </message>
    <message>
        <source>The file is read-only. Allow writing to it and save again.</source>
        <translation>Die Datei ist schreibgeschützt. Bitte das Schreiben erlauben und erneut speichern.</translation>
    </message>
    <message>
        <source>The file was written, but the disk did not confirm it. Save again to be sure.</source>
        <translation>Die Datei wurde geschrieben, der Datenträger hat es aber nicht bestätigt. Sicherheitshalber erneut speichern.</translation>
    </message>
    <message>
        <source>The folder does not allow new files, which saving needs. Allow writing to the folder and save again.</source>
        <translation>Der Ordner erlaubt keine neuen Dateien; das Speichern braucht sie aber. Bitte das Schreiben im Ordner erlauben und erneut speichern.</translation>
    </message>
    <message>
        <source>The file belongs to another user or group, and saving would make it yours. Its owner can save it, or give it to you.</source>
        <translation>Die Datei gehört einem anderen Benutzer oder einer anderen Gruppe; durch das Speichern ginge sie auf Sie über. Der Besitzer kann sie selbst speichern oder Ihnen übertragen.</translation>
    </message>
    <message>
        <source>The file is larger than %1, the largest that is read.</source>
        <translation>Die Datei ist größer als %1; größere werden nicht gelesen.</translation>
    </message>
    <message>
        <source>There is no such file. It may have been moved, renamed or deleted.</source>
        <translation>Diese Datei gibt es nicht. Vielleicht wurde sie verschoben, umbenannt oder gelöscht.</translation>
    </message>
    <message>
        <source>This is not a file.</source>
        <translation>Das ist keine Datei.</translation>
    </message>
    <message>
        <source>This symbolic link leads in a circle.</source>
        <translation>Diese symbolische Verknüpfung führt im Kreis.</translation>
    </message>
    <message>
        <source>You may not read this file. Its permissions or its owner would have to change.</source>
        <translation>Für diese Datei fehlt das Leserecht. Ihre Zugriffsrechte oder ihr Besitzer müssten geändert werden.</translation>
    </message>
    <message>
        <source>The file could not be read: %1.</source>
        <translation>Die Datei konnte nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>You may not write here. The permissions of the file or of its folder would have to change.</source>
        <translation>Hier fehlt das Schreibrecht. Die Zugriffsrechte der Datei oder ihres Ordners müssten geändert werden.</translation>
    </message>
    <message>
        <source>The disk is mounted read-only.</source>
        <translation>Der Datenträger ist schreibgeschützt eingehängt.</translation>
    </message>
    <message>
        <source>The disk is full. Make some room and save again.</source>
        <translation>Der Datenträger ist voll. Bitte Platz schaffen und erneut speichern.</translation>
    </message>
    <message>
        <source>Your quota on this disk is used up. Make some room and save again.</source>
        <translation>Das Kontingent auf diesem Datenträger ist aufgebraucht. Bitte Platz schaffen und erneut speichern.</translation>
    </message>
    <message>
        <source>The file could not be written: %1.</source>
        <translation>Die Datei konnte nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>There is another file of this name. Choose another one.</source>
        <translation>Eine Datei dieses Namens gibt es schon. Bitte einen anderen wählen.</translation>
    </message>
    <message>
        <source>The file would have to go to another disk.</source>
        <translation>Die Datei müsste dafür auf einen anderen Datenträger verschoben werden.</translation>
    </message>
    <message>
        <source>The trash does not take this file, so it stays where it is. Its disk may have no trash, or its folder may be read-only.</source>
        <translation>Der Papierkorb nimmt diese Datei nicht an, darum bleibt sie, wo sie ist. Vielleicht hat ihr Datenträger keinen Papierkorb, oder ihr Ordner ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>The file is no longer in the trash.</source>
        <translation>Die Datei ist nicht mehr im Papierkorb.</translation>
    </message>
</context>
<context>
    <name>FormContent</name>
    <message>
        <source>Nothing can be edited here, because the file cannot be read.</source>
        <translation>Hier lässt sich nichts bearbeiten, weil die Datei nicht lesbar ist.</translation>
    </message>
    <message>
        <source>“%1” holds a value of another kind, so nothing can be put below it.</source>
        <translation>„%1“ enthält einen Wert anderer Art; darunter lässt sich nichts einfügen.</translation>
    </message>
</context>
<context>
    <name>FrontMatterDocument</name>
    <message>
        <source>“%1” comes from elsewhere in the front matter, by a merge key or under a key that is no plain text; edit it in the source.</source>
        <translation>„%1“ stammt aus einer anderen Stelle des Front Matter, durch einen Merge-Schlüssel oder unter einem Schlüssel, der kein einfacher Text ist; bitte im Quelltext bearbeiten.</translation>
    </message>
    <message>
        <source>“%1” is an alias of another value; edit that one, or this one in the source.</source>
        <translation>„%1“ ist ein Alias eines anderen Wertes; bitte jenen bearbeiten oder diesen im Quelltext.</translation>
    </message>
    <message>
        <source>“%1” is used again elsewhere by an alias; edit it in the source.</source>
        <translation>„%1“ wird an anderer Stelle durch einen Alias wiederverwendet; bitte im Quelltext bearbeiten.</translation>
    </message>
    <message>
        <source>“%1” has a tag that is not known here; edit it in the source.</source>
        <translation>„%1“ trägt ein Tag, das hier nicht bekannt ist; bitte im Quelltext bearbeiten.</translation>
    </message>
    <message>
        <source>“%1” merges other values; edit it in the source.</source>
        <translation>„%1“ führt andere Werte zusammen; bitte im Quelltext bearbeiten.</translation>
    </message>
</context>
<context>
    <name>GetCommand</name>
    <message>
        <source>Prints an article&apos;s front matter as JSON, or these fields, one a line.</source>
        <translation>Gibt das Front Matter eines Artikels als JSON aus, oder diese Felder, eines je Zeile.</translation>
    </message>
    <message>
        <source>A FIELD is a path: title, provider.images[0].url, &quot;key with spaces&quot;.x</source>
        <translation>Ein FIELD ist ein Pfad: title, provider.images[0].url, &quot;key with spaces&quot;.x</translation>
    </message>
    <message>
        <source>Name a file.</source>
        <translation>Bitte eine Datei nennen.</translation>
    </message>
    <message>
        <source>There is no field %1.</source>
        <translation>Es gibt kein Feld %1.</translation>
    </message>
</context>
<context>
    <name>ImageDecoder</name>
    <message>
        <source>The picture is empty: it has no bytes.</source>
        <translation>Das Bild ist leer: Es hat keine Bytes.</translation>
    </message>
    <message>
        <source>This is an SVG drawing. Drawings can load other files, so they are not shown.</source>
        <translation>Das ist eine SVG-Zeichnung. Zeichnungen können andere Dateien laden und werden darum nicht angezeigt.</translation>
    </message>
    <message>
        <source>This is a web page, not a picture.</source>
        <translation>Das ist eine Webseite, kein Bild.</translation>
    </message>
    <message>
        <source>This is not a picture in a known format (JPEG, PNG, GIF, WebP, BMP, AVIF, HEIF).</source>
        <translation>Das ist kein Bild in einem bekannten Format (JPEG, PNG, GIF, WebP, BMP, AVIF, HEIF).</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
    <message>
        <source>The picture is too large to show: %1. At most %2 pixels a side and %3 million in all are shown.</source>
        <translation>Das Bild ist zu groß zum Anzeigen: %1. Angezeigt werden höchstens %2 Pixel je Seite und insgesamt %3 Millionen.</translation>
    </message>
    <message>
        <source>The picture is too large to show: %1 of %2 bits each.</source>
        <translation>Das Bild ist zu groß zum Anzeigen: %1 zu je %2 Bit.</translation>
    </message>
    <message>
        <source>The picture is damaged: its size cannot be read.</source>
        <translation>Das Bild ist beschädigt: Seine Größe ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The picture is damaged or cut short.</source>
        <translation>Das Bild ist beschädigt oder unvollständig.</translation>
    </message>
    <message>
        <source>%1 pictures cannot be shown: Qt&apos;s plugin for them is not installed.</source>
        <translation>%1-Bilder können nicht angezeigt werden: Das Qt-Modul dafür ist nicht installiert.</translation>
    </message>
    <message>
        <source>This is a compressed file, such as an SVG drawing (svgz). Drawings can load other files, so they are not shown.</source>
        <translation>Dies ist eine gepackte Datei, etwa eine SVG-Zeichnung (svgz). Zeichnungen können andere Dateien laden und werden deshalb nicht gezeigt.</translation>
    </message>
</context>
<context>
    <name>KeptEdits</name>
    <message>
        <source>The file of kept edits is not one that this version reads.</source>
        <translation>Die Datei mit aufbewahrten Änderungen ist keine, die diese Version liest.</translation>
    </message>
    <message>
        <source>A record of kept edits is damaged or was not written to its end.</source>
        <translation>Ein Eintrag der aufbewahrten Änderungen ist beschädigt oder wurde nicht zu Ende geschrieben.</translation>
    </message>
    <message>
        <source>A record of kept edits makes no sense.</source>
        <translation>Ein Eintrag der aufbewahrten Änderungen ergibt keinen Sinn.</translation>
    </message>
    <message>
        <source>A record of kept edits names a file outside the folder.</source>
        <translation>Ein Eintrag der aufbewahrten Änderungen nennt eine Datei außerhalb des Ordners.</translation>
    </message>
    <message>
        <source>A record of kept edits names a file that is no article.</source>
        <translation>Ein Eintrag der aufbewahrten Änderungen nennt eine Datei, die kein Artikel ist.</translation>
    </message>
    <message>
        <source>Edits of %1 cannot be read: what they were made on is missing.</source>
        <translation>Die Änderungen an %1 sind nicht lesbar: Es fehlt, woran sie gemacht wurden.</translation>
    </message>
</context>
<context>
    <name>LengthHint</name>
    <message>
        <source>long: %1 of %2</source>
        <translation>lang: %1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>How many characters a text has, and how many it should have at most.</extracomment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>ListCommand</name>
    <message>
        <source>Lists articles with their fields, one a line.</source>
        <translation>Listet Artikel mit ihren Feldern auf, einen je Zeile.</translation>
    </message>
    <message>
        <source>these fields instead of the table&apos;s</source>
        <translation>diese Felder statt der Felder der Tabelle</translation>
    </message>
    <message>
        <source>tsv unless json is asked for</source>
        <translation>tsv, wenn nicht json verlangt wird</translation>
    </message>
    <message>
        <source>There is no format “%1”. Known are: tsv, json.</source>
        <translation>Das Format „%1“ gibt es nicht. Bekannt sind: tsv, json.</translation>
    </message>
    <message>
        <source>Name at least one folder or file.</source>
        <translation>Bitte mindestens einen Ordner oder eine Datei nennen.</translation>
    </message>
    <message>
        <source>tsv begins with a line of names; in its cells a tab is \t, a line end \n, a backslash \\,
and lists are JSON. json is one object a line, in which “error” tells why a file cannot be
read.</source>
        <translation>tsv beginnt mit einer Zeile der Namen; in seinen Zellen ist ein Tabulator \t, ein Zeilenende \n,
ein Backslash \\, und Listen sind JSON. json ist ein Objekt je Zeile, in dem „error“ sagt, warum
eine Datei nicht lesbar ist.</translation>
    </message>
</context>
<context>
    <name>ListedItem</name>
    <message>
        <source>(no address)</source>
        <translation>(ohne Adresse)</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(ohne Titel)</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation>&amp;Spalten</translation>
    </message>
    <message>
        <source>Appea&amp;rance</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>A&amp;rtikel</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>&amp;Open Folder…</source>
        <translation>Ordner ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open a folder of articles</source>
        <translation>Einen Ordner mit Artikeln öffnen</translation>
    </message>
    <message>
        <source>Save &amp;All</source>
        <translation>&amp;Alle speichern</translation>
    </message>
    <message>
        <source>Write every unsaved article to disk</source>
        <translation>Alle ungespeicherten Artikel auf den Datenträger schreiben</translation>
    </message>
    <message>
        <source>&amp;Save Selected</source>
        <translation>Ausgewählte &amp;speichern</translation>
    </message>
    <message>
        <source>Write the selected articles to disk</source>
        <translation>Die ausgewählten Artikel auf den Datenträger schreiben</translation>
    </message>
    <message>
        <source>Re&amp;vert Selected</source>
        <translation>Ausgewählte zu&amp;rücksetzen</translation>
    </message>
    <message>
        <source>Take back the unsaved edits of the selected articles</source>
        <translation>Die ungespeicherten Änderungen der ausgewählten Artikel zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Das Fenster schließen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Go to the search field</source>
        <translation>Zum Suchfeld gehen</translation>
    </message>
    <message>
        <source>&amp;Previous Article</source>
        <translation>&amp;Vorheriger Artikel</translation>
    </message>
    <message>
        <source>Go to the article above</source>
        <translation>Zum Artikel darüber gehen</translation>
    </message>
    <message>
        <source>&amp;Next Article</source>
        <translation>&amp;Nächster Artikel</translation>
    </message>
    <message>
        <source>Go to the article below</source>
        <translation>Zum Artikel darunter gehen</translation>
    </message>
    <message>
        <source>&amp;Compact Rows</source>
        <translation>&amp;Kompakte Zeilen</translation>
    </message>
    <message>
        <source>One line for each article</source>
        <translation>Eine Zeile je Artikel</translation>
    </message>
    <message>
        <source>&amp;Arrange Panels</source>
        <translation>Bereiche an&amp;ordnen</translation>
    </message>
    <message>
        <source>Show the panels&apos; title bars, to move them or take them out of the window</source>
        <translation>Die Titelleisten der Bereiche zeigen, um sie zu verschieben oder aus dem Fenster zu lösen</translation>
    </message>
    <message>
        <source>As the &amp;Desktop</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>Light or dark as the desktop was at the start</source>
        <translation>Hell oder dunkel, wie das System beim Start eingestellt war</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Dar&amp;k</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Publish</source>
        <translation>&amp;Veröffentlichen</translation>
    </message>
    <message>
        <source>&amp;Unpublish</source>
        <translation>Veröffentlichung &amp;zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Toggle Published</source>
        <translation>Veröffentlichung &amp;umschalten</translation>
    </message>
    <message>
        <source>Open &amp;Web Page</source>
        <translation>&amp;Webseite öffnen</translation>
    </message>
    <message>
        <source>Open the article&apos;s web address in the browser</source>
        <translation>Die Webadresse des Artikels im Browser öffnen</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Foreword</source>
        <translation>Ü&amp;ber Foreword</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>Undo the last edit</source>
        <translation>Die letzte Änderung rückgängig machen</translation>
    </message>
    <message>
        <source>Redo the edit that was undone</source>
        <translation>Die rückgängig gemachte Änderung wiederholen</translation>
    </message>
    <message>
        <source>Publish the selected articles</source>
        <translation>Die ausgewählten Artikel veröffentlichen</translation>
    </message>
    <message>
        <source>Unpublish the selected articles</source>
        <translation>Die Veröffentlichung der ausgewählten Artikel zurücknehmen</translation>
    </message>
    <message>
        <source>All keyboard shortcuts</source>
        <translation>Alle Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the selected rows, or the marked cells, for a spreadsheet</source>
        <translation>Die ausgewählten Zeilen oder die markierten Zellen für eine Tabellenkalkulation kopieren</translation>
    </message>
    <message>
        <source>P&amp;aste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Paste cells from the current one on, or a value into all selected rows</source>
        <translation>Zellen ab der aktuellen einfügen oder einen Wert in alle ausgewählten Zeilen</translation>
    </message>
    <message>
        <source>Edit Ce&amp;ll</source>
        <translation>Zelle &amp;bearbeiten</translation>
    </message>
    <message>
        <source>&amp;New Article</source>
        <translation>&amp;Neuer Artikel</translation>
    </message>
    <message>
        <source>Begin an article; its file is made when it is saved</source>
        <translation>Einen Artikel beginnen; seine Datei entsteht beim Speichern</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>Begin an article as a copy of the selected one</source>
        <translation>Einen Artikel als Kopie des ausgewählten beginnen</translation>
    </message>
    <message>
        <source>&amp;Rename File…</source>
        <translation>Datei u&amp;mbenennen …</translation>
    </message>
    <message>
        <source>Give the article&apos;s file another name</source>
        <translation>Der Datei des Artikels einen anderen Namen geben</translation>
    </message>
    <message>
        <source>&amp;Move to Trash</source>
        <translation>In den &amp;Papierkorb verschieben</translation>
    </message>
    <message>
        <source>Move the files of the selected articles to the trash</source>
        <translation>Die Dateien der ausgewählten Artikel in den Papierkorb verschieben</translation>
    </message>
    <message>
        <source>Show in &amp;File Manager</source>
        <translation>&amp;In der Dateiverwaltung zeigen</translation>
    </message>
    <message>
        <source>Open the folder of the article&apos;s file</source>
        <translation>Den Ordner mit der Datei des Artikels öffnen</translation>
    </message>
    <message>
        <source>Open in E&amp;xternal Editor</source>
        <translation>In e&amp;xternem Editor öffnen</translation>
    </message>
    <message>
        <source>Open the article&apos;s file in the program that the desktop has for it</source>
        <translation>Die Datei des Artikels mit dem Programm öffnen, das im System dafür eingestellt ist</translation>
    </message>
    <message>
        <source>Copy Pat&amp;h</source>
        <translation>P&amp;fad kopieren</translation>
    </message>
    <message>
        <source>Copy the paths of the selected files, one a line</source>
        <translation>Die Pfade der ausgewählten Dateien kopieren, einen je Zeile</translation>
    </message>
    <message>
        <source>&amp;Work Offline</source>
        <translation>O&amp;ffline arbeiten</translation>
    </message>
    <message>
        <source>Show the pictures that are kept on this computer and fetch no others</source>
        <translation>Die auf diesem Rechner aufbewahrten Bilder zeigen und keine anderen holen</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>Pictures from the web, and how the window looks</source>
        <translation>Bilder aus dem Web und das Aussehen des Fensters</translation>
    </message>
    <message>
        <source>Edit the current cell of the table, or the title</source>
        <translation>Die aktuelle Zelle der Tabelle oder den Titel bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;Tabelle</translation>
    </message>
    <message>
        <source>Show the articles as a table</source>
        <translation>Die Artikel als Tabelle zeigen</translation>
    </message>
    <message>
        <source>&amp;Gallery</source>
        <translation>&amp;Galerie</translation>
    </message>
    <message>
        <source>Show the articles as pictures</source>
        <translation>Die Artikel als Bilder zeigen</translation>
    </message>
    <message>
        <source>&amp;Look Closely at Pictures</source>
        <translation>Bilder aus der &amp;Nähe</translation>
    </message>
    <message>
        <source>Show the article&apos;s pictures in a window of their own</source>
        <translation>Die Bilder des Artikels in einem eigenen Fenster zeigen</translation>
    </message>
    <message>
        <source>Publish or unpublish the selected articles (Space among them)</source>
        <translation>Die ausgewählten Artikel veröffentlichen oder zurückziehen (Leertaste in der Liste)</translation>
    </message>
    <message>
        <source>&amp;Command Palette…</source>
        <translation>&amp;Befehlspalette …</translation>
    </message>
    <message>
        <source>Find any action by its name, and do it</source>
        <translation>Jede Aktion mit ihrem Namen finden und ausführen</translation>
    </message>
    <message>
        <source>Saved &amp;Searches</source>
        <translation>Gespeicherte &amp;Suchen</translation>
    </message>
</context>
<context>
    <name>MergeCommand</name>
    <message>
        <source>Merges what two sides made of an article, field by field, for git.</source>
        <translation>Führt für git zusammen, was zwei Seiten aus einem Artikel gemacht haben, Feld für Feld.</translation>
    </message>
    <message>
        <source>The result is written into OURS. Where both sides changed a field or a line of the
body, both versions stand between conflict markers, and the exit status is 1.
A BASE that is empty or not there is that of a file which both sides added.
For git:
  git config merge.foreword.driver &quot;forewordctl merge --name %P %O %A %B&quot;
  echo &apos;*.md merge=foreword&apos; &gt;&gt; .gitattributes</source>
        <translation>Das Ergebnis wird in OURS geschrieben. Wo beide Seiten ein Feld oder eine Zeile des
Texts geändert haben, stehen beide Fassungen zwischen Konfliktmarken, und der Rückgabewert ist 1.
Eine BASE, die leer oder nicht da ist, gehört zu einer Datei, die beide Seiten hinzugefügt haben.
Für git:
  git config merge.foreword.driver &quot;forewordctl merge --name %P %O %A %B&quot;
  echo &apos;*.md merge=foreword&apos; &gt;&gt; .gitattributes</translation>
    </message>
    <message>
        <source>what messages call the article</source>
        <translation>wie Meldungen den Artikel nennen</translation>
    </message>
    <message>
        <source>Name three files: BASE, OURS and THEIRS.</source>
        <translation>Bitte drei Dateien nennen: BASE, OURS und THEIRS.</translation>
    </message>
</context>
<context>
    <name>MergedEdits</name>
    <message>
        <source>Another program has changed this article in the same place.</source>
        <translation>Ein anderes Programm hat diesen Artikel an derselben Stelle geändert.</translation>
    </message>
</context>
<context>
    <name>MoveCommand</name>
    <message>
        <source>Puts items somewhere else in their list, with their comments.</source>
        <translation>Setzt Einträge an eine andere Stelle ihrer Liste, samt ihren Kommentaren.</translation>
    </message>
    <message>
        <source>A FIELD is an item: images[2]=0 puts the third picture first. An item that is not there is
left so; an article whose list is too short for the new place is refused.
Put -- before a PATH that holds a =.</source>
        <translation>Ein FIELD ist ein Eintrag: images[2]=0 setzt das dritte Bild an den Anfang. Ein Eintrag, den es nicht gibt,
bleibt, wie er ist; ein Artikel, dessen Liste für den neuen Platz zu kurz ist, wird abgelehnt.
Vor einen PATH, der ein = enthält, -- setzen.</translation>
    </message>
    <message>
        <source>Name at least one item and its new place, as in images[2]=0.</source>
        <translation>Bitte mindestens einen Eintrag und seinen neuen Platz nennen, wie in images[2]=0.</translation>
    </message>
    <message>
        <source>“%1” is no place in a list.</source>
        <translation>„%1“ ist kein Platz in einer Liste.</translation>
    </message>
</context>
<context>
    <name>Oracle</name>
    <message>
        <source>This is more front matter than is read.</source>
        <translation>Das ist mehr Front Matter, als gelesen wird.</translation>
    </message>
    <message>
        <source>One of two readers of YAML refuses this front matter, so nothing here can be edited; write it in a plainer way.</source>
        <translation>Einer von zwei YAML-Lesern lehnt dieses Front Matter ab, darum lässt sich hier nichts bearbeiten; bitte einfacher schreiben.</translation>
    </message>
</context>
<context>
    <name>OriginalPictures</name>
    <message>
        <source>The download was stopped.</source>
        <translation>Das Herunterladen wurde abgebrochen.</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>bild</translation>
    </message>
    <message>
        <source>Pictures from the web are switched off.</source>
        <translation>Bilder aus dem Web sind ausgeschaltet.</translation>
    </message>
</context>
<context>
    <name>OtherFieldsView</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von „%2“</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>keine Zahl</translation>
    </message>
    <message>
        <source>not a date</source>
        <translation>kein Datum</translation>
    </message>
</context>
<context>
    <name>PartText</name>
    <message>
        <source>The text is not UTF-8 here, so it can only be read: save the file as UTF-8.</source>
        <translation>Hier ist der Text kein UTF-8, darum lässt er sich nur lesen: Bitte die Datei als UTF-8 speichern.</translation>
    </message>
    <message>
        <source>A character that cannot be shown (U+%1) stands here, so the text can only be read.</source>
        <translation>Hier steht ein nicht darstellbares Zeichen (U+%1), darum lässt sich der Text nur lesen.</translation>
    </message>
</context>
<context>
    <name>PictureChecks</name>
    <message>
        <source>There is no file %1 in the site.</source>
        <translation>Die Datei %1 gibt es in der Website nicht.</translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <translation>%1 ist keine Datei.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>Pictures from the web are switched off.</source>
        <translation>Bilder aus dem Web sind ausgeschaltet.</translation>
    </message>
    <message>
        <source>The download was stopped.</source>
        <translation>Das Herunterladen wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>PictureFile</name>
    <message>
        <source>There is no file %1.</source>
        <translation>Die Datei %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <translation>%1 ist keine Datei.</translation>
    </message>
    <message>
        <source>The file is too large for a picture: %1. At most %2 are read.</source>
        <translation>Die Datei ist zu groß für ein Bild: %1. Gelesen werden höchstens %2.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 ist nicht lesbar: %2</translation>
    </message>
</context>
<context>
    <name>PictureFixes</name>
    <message>
        <source>Its pictures have changed since they were checked. Check them again.</source>
        <translation>Seine Bilder haben sich seit der Prüfung geändert. Bitte erneut prüfen.</translation>
    </message>
</context>
<context>
    <name>PictureLocator</name>
    <message>
        <source>This is not a complete web address.</source>
        <translation>Das ist keine vollständige Webadresse.</translation>
    </message>
    <message>
        <source>This path leads out of the site&apos;s folder.</source>
        <translation>Dieser Pfad führt aus dem Ordner der Website hinaus.</translation>
    </message>
    <message>
        <source>Only pictures in the site&apos;s folder and on the web (http, https) are shown.</source>
        <translation>Angezeigt werden nur Bilder im Ordner der Website und im Web (http, https).</translation>
    </message>
    <message>
        <source>This is not the path of a picture.</source>
        <translation>Das ist nicht der Pfad eines Bildes.</translation>
    </message>
    <message>
        <source>The site&apos;s folder is not there.</source>
        <translation>Der Ordner der Website ist nicht vorhanden.</translation>
    </message>
</context>
<context>
    <name>PictureProblems</name>
    <message>
        <source>“%1” leads with it too.</source>
        <translation>„%1“ beginnt auch damit.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other article(s) lead with it, such as “%1”.</source>
        <translation>
            <numerusform>%Ln weiterer Artikel beginnt damit: „%1“.</numerusform>
            <numerusform>%Ln weitere Artikel beginnen damit, etwa „%1“.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is announced as %1, and is %2.</source>
        <translation>Angekündigt ist es als %1, ist aber %2.</translation>
    </message>
    <message>
        <source>%1 × %2 is recorded; it is %3.</source>
        <translation>Eingetragen ist %1 × %2; es ist %3.</translation>
    </message>
    <message>
        <source>The lead picture should be at least %1.</source>
        <translation>Das Aufmacherbild sollte mindestens %1 groß sein.</translation>
    </message>
    <message>
        <source>The same picture can be had over https.</source>
        <translation>Dasselbe Bild gibt es über https.</translation>
    </message>
    <message>
        <source>It was not found over https.</source>
        <translation>Über https wurde es nicht gefunden.</translation>
    </message>
</context>
<context>
    <name>PictureState</name>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Kein Bild</translation>
    </message>
    <message>
        <source>Picture cannot be shown</source>
        <translation>Bild nicht darstellbar</translation>
    </message>
    <message>
        <source>Picture is blocked</source>
        <translation>Bild ist gesperrt</translation>
    </message>
    <message>
        <source>Picture not available offline</source>
        <translation>Bild offline nicht verfügbar</translation>
    </message>
    <message>
        <source>Article cannot be read</source>
        <translation>Artikel nicht lesbar</translation>
    </message>
</context>
<context>
    <name>ProblemsModel</name>
    <message>
        <source>The text is not UTF-8.</source>
        <translation>Der Text ist nicht UTF-8.</translation>
    </message>
    <message>
        <source>There is a character that YAML does not allow.</source>
        <translation>Ein Zeichen ist in YAML nicht erlaubt.</translation>
    </message>
    <message>
        <source>The front matter is too long.</source>
        <translation>Das Front Matter ist zu lang.</translation>
    </message>
    <message>
        <source>Fields are nested too deep.</source>
        <translation>Felder sind zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>The front matter has no end.</source>
        <translation>Das Front Matter hat kein Ende.</translation>
    </message>
    <message>
        <source>The front matter is not YAML.</source>
        <translation>Das Front Matter ist kein YAML.</translation>
    </message>
    <message>
        <source>The front matter cannot be read.</source>
        <translation>Das Front Matter ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Programs read the front matter differently.</source>
        <translation>Programme lesen das Front Matter verschieden.</translation>
    </message>
    <message>
        <source>A field stands twice.</source>
        <translation>Ein Feld steht zweimal da.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Die Datei ist nicht lesbar.</translation>
    </message>
</context>
<context>
    <name>Proof</name>
    <message>
        <source>“%1” was not changed, because reading the result again did not give exactly this change; edit it in the source.</source>
        <translation>„%1“ wurde nicht geändert, weil das erneute Lesen nicht genau diese Änderung ergab; bitte im Quelltext bearbeiten.</translation>
    </message>
</context>
<context>
    <name>RecoveryFiles</name>
    <message>
        <source>The edits are more than %1.</source>
        <translation>Die Änderungen sind mehr als %1.</translation>
    </message>
</context>
<context>
    <name>RenameCommand</name>
    <message>
        <source>Gives fields other names and leaves them where they stand.</source>
        <translation>Gibt Feldern andere Namen und lässt sie, wo sie stehen.</translation>
    </message>
    <message>
        <source>A FIELD is a path: summary=excerpt, provider.nmae=name, &quot;key with spaces&quot;=key. A field that
is not there is left so; an article that has the new name already is refused.
Put -- before a PATH that holds a =.</source>
        <translation>Ein FIELD ist ein Pfad: summary=excerpt, provider.nmae=name, &quot;key with spaces&quot;=key. Ein Feld, das es
nicht gibt, bleibt, wie es ist; ein Artikel, der den neuen Namen schon hat, wird abgelehnt.
Vor einen PATH, der ein = enthält, -- setzen.</translation>
    </message>
    <message>
        <source>Name at least one field and its new name, as in summary=excerpt.</source>
        <translation>Bitte mindestens ein Feld und seinen neuen Namen nennen, wie in summary=excerpt.</translation>
    </message>
</context>
<context>
    <name>RenameDialog</name>
    <message>
        <source>File &amp;name</source>
        <translation>Datei&amp;name</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <source>From &amp;Title</source>
        <translation>Aus dem &amp;Titel</translation>
    </message>
    <message>
        <source>Take the words of the name from the title</source>
        <translation>Die Wörter des Namens aus dem Titel übernehmen</translation>
    </message>
    <message>
        <source>From &amp;Date</source>
        <translation>Aus dem &amp;Datum</translation>
    </message>
    <message>
        <source>Take the day at the beginning of the name from the date</source>
        <translation>Den Tag am Anfang des Namens aus dem Datum übernehmen</translation>
    </message>
    <message>
        <source>Rename Article</source>
        <translation>Artikel umbenennen</translation>
    </message>
</context>
<context>
    <name>ScalarWriter</name>
    <message>
        <source>The text contains a NUL character, which front matter cannot hold. Remove it.</source>
        <translation>Der Text enthält ein NUL-Zeichen, das nicht im Front Matter stehen kann. Bitte entfernen.</translation>
    </message>
    <message>
        <source>The text contains half of a character, which front matter cannot hold. Remove it.</source>
        <translation>Der Text enthält ein halbes Zeichen, das nicht im Front Matter stehen kann. Bitte entfernen.</translation>
    </message>
    <message>
        <source>“%1” is not a date. Write it as 2021-04-13 or 2021-04-13T17:10:59Z.</source>
        <translation>„%1“ ist kein Datum. Es wird geschrieben wie 2021-04-13 oder 2021-04-13T17:10:59Z.</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>„%1“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>“&lt;&lt;” is no name for a field: readers take it for a merge.</source>
        <translation>„&lt;&lt;“ taugt nicht als Name eines Feldes: Leser halten es für eine Verschmelzung.</translation>
    </message>
    <message>
        <source>A field&apos;s name can have up to 1,000 characters. Make it shorter.</source>
        <translation>Der Name eines Feldes kann bis zu 1.000 Zeichen lang sein. Bitte kürzen.</translation>
    </message>
</context>
<context>
    <name>Selection</name>
    <message>
        <source>only articles that match, as in the window: &apos;published:no provider:cnn&apos;</source>
        <translation>nur passende Artikel, wie im Fenster: &apos;published:no provider:cnn&apos;</translation>
    </message>
</context>
<context>
    <name>SetCommand</name>
    <message>
        <source>Name at least one field and its value, as in title=News.</source>
        <translation>Bitte mindestens ein Feld mit Wert nennen wie in title=News.</translation>
    </message>
    <message>
        <source>Gives fields new values and changes no other byte of the files.</source>
        <translation>Gibt Feldern neue Werte und ändert kein anderes Byte der Dateien.</translation>
    </message>
    <message>
        <source>= takes text, read by the field&apos;s type: published=false, heat=3, title=012.
:= takes JSON: topics:=&apos;[&quot;Election&quot;]&apos;.
A FIELD is a path: images[0].url, topics[+] for a new item, &quot;key with spaces&quot;.x
A file without front matter that is named itself is given some.
Put -- before a PATH that holds a =.</source>
        <translation>= nimmt Text, gelesen nach der Art des Feldes: published=false, heat=3, title=012.
:= nimmt JSON: topics:=&apos;[&quot;Election&quot;]&apos;.
Ein FIELD ist ein Pfad: images[0].url, topics[+] für einen neuen Eintrag, &quot;key with spaces&quot;.x
Eine Datei ohne Front Matter, die selbst genannt ist, bekommt welches.
Vor einen PATH, der ein = enthält, -- setzen.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Work &amp;offline</source>
        <translation>&amp;Offline arbeiten</translation>
    </message>
    <message>
        <source>Show the pictures that are kept on this computer and fetch no others</source>
        <translation>Die auf diesem Rechner aufbewahrten Bilder zeigen und keine anderen holen</translation>
    </message>
    <message>
        <source>Keep at &amp;most</source>
        <translation>&amp;Höchstens</translation>
    </message>
    <message>
        <source>Keep at most</source>
        <translation>Höchstens aufbewahren</translation>
    </message>
    <message>
        <source>How much room the pictures from the web may take on this computer; the oldest go first</source>
        <translation>Wie viel Platz Bilder aus dem Web auf diesem Rechner einnehmen dürfen; die ältesten gehen zuerst</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>&amp;for</source>
        <translation>&amp;für</translation>
    </message>
    <message>
        <source>Keep for days</source>
        <translation>Tage aufbewahren</translation>
    </message>
    <message>
        <source>How long a picture is kept after it was fetched, or confirmed by its server</source>
        <translation>Wie lange ein Bild aufbewahrt wird, nachdem es geholt oder von seinem Server bestätigt wurde</translation>
    </message>
    <message>
        <source>Kept now</source>
        <translation>Jetzt aufbewahrt</translation>
    </message>
    <message>
        <source>&amp;Clear Cache</source>
        <translation>Cache &amp;leeren</translation>
    </message>
    <message>
        <source>Remove the pictures from the web that are kept on this computer</source>
        <translation>Die auf diesem Rechner aufbewahrten Bilder aus dem Web entfernen</translation>
    </message>
    <message>
        <source>Private &amp;hosts</source>
        <translation>P&amp;rivate Server</translation>
    </message>
    <message>
        <source>Pictures may come from these hosts though they are on this computer or in a private network.</source>
        <translation>Von diesen Servern dürfen Bilder kommen, obwohl sie auf diesem Rechner oder in einem privaten Netz liegen.</translation>
    </message>
    <message>
        <source>Private hosts</source>
        <translation>Private Server</translation>
    </message>
    <message>
        <source>&amp;Add Host</source>
        <translation>Server &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Allow another host: a name such as intranet.example, or an IP address</source>
        <translation>Einen weiteren Server erlauben: ein Name wie intranet.example oder eine IP-Adresse</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Remove the selected host</source>
        <translation>Den ausgewählten Server entfernen</translation>
    </message>
    <message>
        <source>Remove host</source>
        <translation>Server entfernen</translation>
    </message>
    <message>
        <source>&amp;Local copies</source>
        <translation>&amp;Lokale Kopien</translation>
    </message>
    <message>
        <source>Local copies</source>
        <translation>Lokale Kopien</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Kein Ordner</translation>
    </message>
    <message>
        <source>A folder with copies of pictures that articles name by their web address</source>
        <translation>Ein Ordner mit Kopien von Bildern, die Artikel mit ihrer Web-Adresse nennen</translation>
    </message>
    <message>
        <source>Choo&amp;se…</source>
        <translation>&amp;Wählen …</translation>
    </message>
    <message>
        <source>Choose folder of local copies</source>
        <translation>Ordner der lokalen Kopien wählen</translation>
    </message>
    <message>
        <source>Smallest lead &amp;picture</source>
        <translation>Kleinstes A&amp;ufmacherbild</translation>
    </message>
    <message>
        <source>Smallest width of a lead picture</source>
        <translation>Kleinste Breite eines Aufmacherbilds</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Smallest height of a lead picture</source>
        <translation>Kleinste Höhe eines Aufmacherbilds</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>&amp;Colors</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie die Arbeitsumgebung</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Compact &amp;rows</source>
        <translation>&amp;Kompakte Zeilen</translation>
    </message>
    <message>
        <source>One line for each article</source>
        <translation>Eine Zeile je Artikel</translation>
    </message>
</context>
<context>
    <name>SourceText</name>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file has no front matter: its first line is not “---”.</source>
        <translation>Die Datei hat kein Front Matter: Ihre erste Zeile ist nicht „---“.</translation>
    </message>
    <message>
        <source>The front matter has no end: add a line “---” after its last field.</source>
        <translation>Das Front Matter hat kein Ende: Nach dem letzten Feld eine Zeile „---“ einfügen.</translation>
    </message>
    <message>
        <source>The front matter is TOML: it is shown, but only YAML can be edited.</source>
        <translation>Das Front Matter ist TOML: Es wird angezeigt, bearbeiten lässt sich aber nur YAML.</translation>
    </message>
    <message>
        <source>The front matter is JSON: it is shown, but only YAML can be edited.</source>
        <translation>Das Front Matter ist JSON: Es wird angezeigt, bearbeiten lässt sich aber nur YAML.</translation>
    </message>
    <message>
        <source>The front matter is larger than 1 MB, which is the most that is read.</source>
        <translation>Das Front Matter ist größer als 1 MB; mehr wird nicht gelesen.</translation>
    </message>
    <message>
        <source>The file is UTF-16: save it as UTF-8.</source>
        <translation>Die Datei ist UTF-16: Bitte als UTF-8 speichern.</translation>
    </message>
    <message>
        <source>The file is not UTF-8 from this byte on: save it as UTF-8.</source>
        <translation>Die Datei ist ab diesem Byte kein UTF-8: Bitte als UTF-8 speichern.</translation>
    </message>
    <message>
        <source>A control character (U+%1) stands in the front matter: remove it.</source>
        <translation>Im Front Matter steht ein Steuerzeichen (U+%1): Bitte entfernen.</translation>
    </message>
</context>
<context>
    <name>SpanTree</name>
    <message>
        <source>A second document begins here; remove this line or put the text in quotes.</source>
        <translation>Hier beginnt ein zweites Dokument; diese Zeile entfernen oder den Text in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>The alias *%1 names nothing above it; put the value in quotes if it is meant as text.</source>
        <translation>Der Alias *%1 benennt nichts, was darüber steht; ist Text gemeint, den Wert in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>The alias *%1 stands inside the value that it names.</source>
        <translation>Der Alias *%1 steht in dem Wert, den er benennt.</translation>
    </message>
    <message>
        <source>The aliases up to here stand for more values than are read.</source>
        <translation>Die Aliasse bis hierher stehen für mehr Werte, als gelesen werden.</translation>
    </message>
    <message>
        <source>The front matter is not made of keys and values (“key: value”).</source>
        <translation>Das Front Matter besteht nicht aus Schlüsseln und Werten („Schlüssel: Wert“).</translation>
    </message>
    <message>
        <source>The key “%1” already stands above; only its last value counts.</source>
        <translation>Der Schlüssel „%1“ steht schon weiter oben; nur sein letzter Wert zählt.</translation>
    </message>
    <message>
        <source>The front matter is nested deeper than %1 levels, which is the most that is read.</source>
        <translation>Das Front Matter ist tiefer als %1 Ebenen verschachtelt; mehr wird nicht gelesen.</translation>
    </message>
    <message>
        <source>The front matter holds more than %L1 keys and values, which is the most that is read.</source>
        <translation>Das Front Matter enthält mehr als %L1 Schlüssel und Werte; mehr wird nicht gelesen.</translation>
    </message>
    <message>
        <source>Keys that are lists or groups are nested deeper than %1 levels, which is the most that is read.</source>
        <translation>Schlüssel, die Listen oder Gruppen sind, sind tiefer als %1 Ebenen verschachtelt; mehr wird nicht gelesen.</translation>
    </message>
</context>
<context>
    <name>UnsavedQuestion</name>
    <message numerus="yes">
        <source>Save your edits to %n article(s)?</source>
        <translation>
            <numerusform>Änderungen an %n Artikel speichern?</numerusform>
            <numerusform>Änderungen an %n Artikeln speichern?</numerusform>
        </translation>
    </message>
    <message>
        <source>What is not saved is lost.</source>
        <translation>Was nicht gespeichert wird, geht verloren.</translation>
    </message>
    <message>
        <source>Unsaved Edits</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message numerus="yes">
        <source>Edits to %n article(s) in the trash are lost in any case.</source>
        <translation>
            <numerusform>Die Änderungen an %n Artikel im Papierkorb gehen in jedem Fall verloren.</numerusform>
            <numerusform>Die Änderungen an %n Artikeln im Papierkorb gehen in jedem Fall verloren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard your edits to %n article(s) in the trash?</source>
        <translation>
            <numerusform>Die Änderungen an %n Artikel im Papierkorb verwerfen?</numerusform>
            <numerusform>Die Änderungen an %n Artikeln im Papierkorb verwerfen?</numerusform>
        </translation>
    </message>
    <message>
        <source>To keep them, cancel and undo the move to the trash.</source>
        <translation>Um sie zu behalten, bitte abbrechen und das Verschieben in den Papierkorb rückgängig machen.</translation>
    </message>
</context>
<context>
    <name>UnsetCommand</name>
    <message>
        <source>Name at least one field.</source>
        <translation>Bitte mindestens ein Feld nennen.</translation>
    </message>
    <message>
        <source>Takes fields and list items out, with their lines and no others.</source>
        <translation>Entfernt Felder und Listeneinträge mit ihren Zeilen und keinen anderen.</translation>
    </message>
    <message>
        <source>A FIELD is a path: heat, topics[0], &quot;key with spaces&quot;.x. Numbers of items are those
before the change. A field that is not there is left so. Put -- between fields and paths
where a file has a field&apos;s name.</source>
        <translation>Ein FIELD ist ein Pfad: heat, topics[0], &quot;key with spaces&quot;.x. Die Nummern von Einträgen sind die
vor der Änderung. Ein Feld, das fehlt, fehlt weiterhin. Heißt eine Datei wie ein Feld, -- zwischen
Felder und Pfade setzen.</translation>
    </message>
</context>
<context>
    <name>Validation</name>
    <message>
        <source>“%1” is missing. Fill it in.</source>
        <translation>„%1“ fehlt. Bitte ausfüllen.</translation>
    </message>
    <message>
        <source>“%1” should be a text, and is a list or a group of fields.</source>
        <translation>„%1“ sollte ein Text sein, ist aber eine Liste oder eine Feldgruppe.</translation>
    </message>
    <message>
        <source>“%1” is read as true or false, not as a text. Put it in quotes.</source>
        <translation>„%1“ wird als Wahrheitswert gelesen, nicht als Text. Bitte in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>“%1” is not an address. It should begin with https:// or be a path in the site.</source>
        <translation>„%1“ ist keine Adresse. Sie sollte mit https:// beginnen oder ein Pfad in der Website sein.</translation>
    </message>
    <message>
        <source>“%1” is not a date. Write it like 2021-04-13T17:10:59Z.</source>
        <translation>„%1“ ist kein Datum. Es wird geschrieben wie 2021-04-13T17:10:59Z.</translation>
    </message>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation>„%1“ ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>“%1” should be %2 or more.</source>
        <translation>„%1“ sollte mindestens %2 sein.</translation>
    </message>
    <message>
        <source>“%1” should be %2 or less.</source>
        <translation>„%1“ sollte höchstens %2 sein.</translation>
    </message>
    <message>
        <source>“%1” should be a list, one text a line, each after a dash.</source>
        <translation>„%1“ sollte eine Liste sein, ein Text je Zeile, jeder nach einem Strich.</translation>
    </message>
    <message>
        <source>An item of “%1” should be a text.</source>
        <translation>Ein Eintrag in „%1“ sollte ein Text sein.</translation>
    </message>
    <message>
        <source>“%1” should be a list.</source>
        <translation>„%1“ sollte eine Liste sein.</translation>
    </message>
    <message>
        <source>“%1” should be a group of fields, such as “%2”.</source>
        <translation>„%1“ sollte eine Feldgruppe sein, etwa mit „%2“.</translation>
    </message>
    <message>
        <source>An item of “%1” should be a group of fields, such as “%2”.</source>
        <translation>Ein Eintrag in „%1“ sollte eine Feldgruppe sein, etwa mit „%2“.</translation>
    </message>
    <message>
        <source>“%1” has %2 characters; up to %3 read well.</source>
        <translation>„%1“ hat %2 Zeichen; bis zu %3 lesen sich gut.</translation>
    </message>
    <message>
        <source>“%1” is neither true nor false. Write true or false, without quotes.</source>
        <translation>„%1“ ist weder true noch false. Schreiben Sie true oder false, ohne Anführungszeichen.</translation>
    </message>
</context>
<context>
    <name>ValuePlanner</name>
    <message>
        <source>“%1” has a tag that says what it is; edit it in the source.</source>
        <translation>„%1“ trägt ein Tag, das die Art des Wertes festlegt; bitte im Quelltext bearbeiten.</translation>
    </message>
    <message>
        <source>“%1” merges other values; edit it in the source.</source>
        <translation>„%1“ führt andere Werte zusammen; bitte im Quelltext bearbeiten.</translation>
    </message>
    <message>
        <source>A part of “%1” that would go is used elsewhere by an alias; edit it in the source.</source>
        <translation>Ein Teil von „%1“, der wegfiele, wird an anderer Stelle durch einen Alias verwendet; bitte im Quelltext bearbeiten.</translation>
    </message>
    <message>
        <source>A part of “%1” is used elsewhere by an alias; edit it in the source.</source>
        <translation>Ein Teil von „%1“ wird an anderer Stelle durch einen Alias verwendet; bitte im Quelltext bearbeiten.</translation>
    </message>
    <message>
        <source>“%1” has a key without a colon; edit it in the source.</source>
        <translation>„%1“ hat einen Schlüssel ohne Doppelpunkt; bitte im Quelltext bearbeiten.</translation>
    </message>
    <message>
        <source>The name of “%1” is more than plain text; edit it in the source.</source>
        <translation>Der Name von „%1“ ist mehr als einfacher Text; bitte im Quelltext bearbeiten.</translation>
    </message>
    <message>
        <source>“%1” cannot be put in this order, because an alias would come to stand before what it is an alias of; edit it in the source.</source>
        <translation>„%1“ lässt sich nicht so ordnen, weil ein Alias vor das käme, wofür er steht; im Quelltext bearbeiten.</translation>
    </message>
</context>
<context>
    <name>ValueType</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Ja oder Nein</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Open a folder of articles</source>
        <translation>Einen Ordner mit Artikeln öffnen</translation>
    </message>
    <message>
        <source>Foreword lists every Markdown file with front matter in it.
Only what you edit is changed, and nothing is written before you save.</source>
        <translation>Foreword zeigt daraus jede Markdown-Datei mit Front Matter.
Geändert wird nur, was bearbeitet wurde, und geschrieben erst beim Speichern.</translation>
    </message>
    <message>
        <source>Open Folder…</source>
        <translation>Ordner öffnen …</translation>
    </message>
</context>
<context>
    <name>YamlComplaint</name>
    <message>
        <source>The quote that opens here is not closed.</source>
        <translation>Das Anführungszeichen, das hier öffnet, ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>A backslash in double quotes is written twice: \\.</source>
        <translation>Ein Backslash in doppelten Anführungszeichen wird doppelt geschrieben: \\.</translation>
    </message>
    <message>
        <source>After \x, \u and \U in double quotes come 2, 4 and 8 hexadecimal digits.</source>
        <translation>Auf \x, \u und \U folgen in doppelten Anführungszeichen 2, 4 und 8 Hexadezimalziffern.</translation>
    </message>
    <message>
        <source>This escape stands for no character; write the character itself.</source>
        <translation>Diese Escape-Folge steht für kein Zeichen; bitte das Zeichen selbst schreiben.</translation>
    </message>
    <message>
        <source>A colon is missing here: a line is “key: value”, or goes on with the line above if it is indented deeper.</source>
        <translation>Hier fehlt ein Doppelpunkt: Eine Zeile lautet „Schlüssel: Wert“ oder setzt, tiefer eingerückt, die Zeile darüber fort.</translation>
    </message>
    <message>
        <source>A list cannot begin here; give its first “- ” a line of its own.</source>
        <translation>Hier kann keine Liste beginnen; das erste „- “ in eine eigene Zeile setzen.</translation>
    </message>
    <message>
        <source>A key cannot stand here; put the text in quotes.</source>
        <translation>Hier kann kein Schlüssel stehen; den Text in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>This line is indented like a list item but does not begin with “- ”.</source>
        <translation>Diese Zeile ist wie ein Listeneintrag eingerückt, beginnt aber nicht mit „- “.</translation>
    </message>
    <message>
        <source>The bracket [ that opens here is not closed, or a comma is missing.</source>
        <translation>Die Klammer [, die hier öffnet, ist nicht geschlossen, oder ein Komma fehlt.</translation>
    </message>
    <message>
        <source>The brace { that opens here is not closed, or a comma is missing.</source>
        <translation>Die Klammer {, die hier öffnet, ist nicht geschlossen, oder ein Komma fehlt.</translation>
    </message>
    <message>
        <source>A value that begins with * needs quotes around it.</source>
        <translation>Ein Wert, der mit * beginnt, muss in Anführungszeichen stehen.</translation>
    </message>
    <message>
        <source>A value that begins with &amp; needs quotes around it.</source>
        <translation>Ein Wert, der mit &amp; beginnt, muss in Anführungszeichen stehen.</translation>
    </message>
    <message>
        <source>A value that begins with ! needs quotes around it.</source>
        <translation>Ein Wert, der mit ! beginnt, muss in Anführungszeichen stehen.</translation>
    </message>
    <message>
        <source>After | or &gt; the text begins on the next line; or put the value in quotes.</source>
        <translation>Nach | oder &gt; beginnt der Text in der nächsten Zeile; oder den Wert in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>The indentation after | or &gt; is a number from 1 to 9.</source>
        <translation>Die Einrückung nach | oder &gt; ist eine Zahl von 1 bis 9.</translation>
    </message>
    <message>
        <source>A value with a colon needs quotes around it inside brackets.</source>
        <translation>In Klammern muss ein Wert mit Doppelpunkt in Anführungszeichen stehen.</translation>
    </message>
    <message>
        <source>The front matter ended before this text; a line here is “key: value”.</source>
        <translation>Das Front Matter endete vor diesem Text; hier lautet eine Zeile „Schlüssel: Wert“.</translation>
    </message>
    <message>
        <source>Text follows the closing quote. Inside double quotes a quote is written \&quot;, inside single quotes &apos;&apos;.</source>
        <translation>Nach dem schließenden Anführungszeichen folgt Text. Innerhalb von doppelten schreibt man ein Anführungszeichen als \&quot;, innerhalb von einfachen als &apos;&apos;.</translation>
    </message>
    <message>
        <source>This line is indented as if it went on with the line above; indent it like its neighbours.</source>
        <translation>Diese Zeile ist eingerückt, als setzte sie die Zeile darüber fort; bitte wie ihre Nachbarn einrücken.</translation>
    </message>
    <message>
        <source>A value that begins with %1 needs quotes around it.</source>
        <translation>Ein Wert, der mit %1 beginnt, muss in Anführungszeichen stehen.</translation>
    </message>
    <message>
        <source>This line is indented like no line above; indent it like its neighbours.</source>
        <translation>Diese Zeile ist wie keine Zeile darüber eingerückt; bitte wie ihre Nachbarn einrücken.</translation>
    </message>
    <message>
        <source>An invisible character stands here that YAML does not allow; remove it.</source>
        <translation>Hier steht ein unsichtbares Zeichen, das YAML nicht erlaubt; bitte entfernen.</translation>
    </message>
    <message>
        <source>The YAML cannot be read here (%1).</source>
        <translation>Das YAML ist hier nicht lesbar (%1).</translation>
    </message>
    <message>
        <source>A comma is missing before this quote.</source>
        <translation>Vor diesem Anführungszeichen fehlt ein Komma.</translation>
    </message>
    <message>
        <source>Text follows the closing bracket; put quotes around the whole value.</source>
        <translation>Nach der schließenden Klammer folgt Text; den ganzen Wert in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>The bracket that opens here is not closed.</source>
        <translation>Die Klammer, die hier öffnet, ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>A tab is used to indent; use spaces.</source>
        <translation>Hier ist mit einem Tabulator eingerückt; verwenden Sie Leerzeichen.</translation>
    </message>
    <message>
        <source>A value with a colon and a space in it needs quotes around it.</source>
        <translation>Ein Wert mit Doppelpunkt und Leerzeichen darin braucht Anführungszeichen.</translation>
    </message>
</context>
<context>
    <name>foreword::app::ArticleActions</name>
    <message numerus="yes">
        <source>Publish %n article(s)</source>
        <translation>
            <numerusform>%n Artikel veröffentlichen</numerusform>
            <numerusform>%n Artikel veröffentlichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unpublish %n article(s)</source>
        <translation>
            <numerusform>Veröffentlichung von %n Artikel zurücknehmen</numerusform>
            <numerusform>Veröffentlichung von %n Artikeln zurücknehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>This article has no web address.</source>
        <translation>Dieser Artikel hat keine Webadresse.</translation>
    </message>
    <message>
        <source>Only http and https addresses are opened: %1</source>
        <translation>Nur http- und https-Adressen werden geöffnet: %1</translation>
    </message>
    <message>
        <source>No web browser could be started.</source>
        <translation>Es konnte kein Webbrowser gestartet werden.</translation>
    </message>
</context>
<context>
    <name>foreword::app::CellActions</name>
    <message>
        <source>Nothing was pasted: the copied rows have different numbers of cells.</source>
        <translation>Es wurde nichts eingefügt: Die kopierten Zeilen haben unterschiedlich viele Zellen.</translation>
    </message>
    <message>
        <source>Nothing was pasted. %1</source>
        <translation>Es wurde nichts eingefügt. %1</translation>
    </message>
    <message numerus="yes">
        <source>Paste into %n article(s)</source>
        <translation>
            <numerusform>In %n Artikel einfügen</numerusform>
            <numerusform>In %n Artikel einfügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was pasted, because %Ln cell(s) cannot take it:</source>
        <translation>
            <numerusform>Es wurde nichts eingefügt, weil %Ln Zelle den Inhalt nicht annimmt:</numerusform>
            <numerusform>Es wurde nichts eingefügt, weil %Ln Zellen den Inhalt nicht annehmen:</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>A cell that cannot take what is pasted: article, column, reason.</extracomment>
        <translation>%1, %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foreword::app::ChangesDock</name>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>C&amp;hanges</source>
        <translation>Än&amp;derungen</translation>
    </message>
</context>
<context>
    <name>foreword::app::CollectionStatus</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 shown</source>
        <translation>%1 angezeigt</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 ausgewählt</translation>
    </message>
    <message>
        <source>%1 unsaved</source>
        <translation>%1 ungespeichert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln with problems</source>
        <translation>
            <numerusform>%Ln mit Problemen</numerusform>
            <numerusform>%Ln mit Problemen</numerusform>
        </translation>
    </message>
    <message>
        <source>Working offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Pictures that are kept on this computer are shown, and no others are fetched.</source>
        <translation>Auf diesem Rechner aufbewahrte Bilder werden gezeigt, andere werden nicht geholt.</translation>
    </message>
</context>
<context>
    <name>foreword::app::FacetDock</name>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>&amp;Filters</source>
        <translation>&amp;Filter</translation>
    </message>
    <message>
        <source>Narrow the articles by their values</source>
        <translation>Artikel nach ihren Werten eingrenzen</translation>
    </message>
</context>
<context>
    <name>foreword::app::FileActions</name>
    <message>
        <source>%1 is not in the open folder.</source>
        <translation>%1 liegt nicht im geöffneten Ordner.</translation>
    </message>
    <message>
        <source>No program could be started for %1.</source>
        <translation>Für %1 konnte kein Programm gestartet werden.</translation>
    </message>
</context>
<context>
    <name>foreword::app::FolderActions</name>
    <message>
        <source>Reading articles…</source>
        <translation>Artikel werden gelesen …</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Reading cancelled: not all articles are shown</source>
        <translation>Lesen abgebrochen: Nicht alle Artikel werden angezeigt</translation>
    </message>
    <message>
        <source>All files read in %1 s</source>
        <translation>Alle Dateien in %1 s gelesen</translation>
    </message>
    <message numerus="yes">
        <source>Another program has changed %Ln article(s) that you have edited. Your edits are kept; revert them to see what it has written.</source>
        <translation>
            <numerusform>Ein anderes Programm hat %Ln Artikel geändert, der hier bearbeitet ist. Die Bearbeitung bleibt erhalten; verwerfen zeigt, was es geschrieben hat.</numerusform>
            <numerusform>Ein anderes Programm hat %Ln Artikel geändert, die hier bearbeitet sind. Die Bearbeitungen bleiben erhalten; verwerfen zeigt, was es geschrieben hat.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foreword::app::HelpActions</name>
    <message>
        <source>About Foreword</source>
        <translation>Über Foreword</translation>
    </message>
    <message>
        <source>Foreword %1</source>
        <translation>Foreword %1</translation>
    </message>
    <message>
        <source>Curate stories kept as files.
Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Meldungen kuratieren, die als Dateien vorliegen.
Freie Software unter der GNU General Public License, Version 3 oder neuer.</translation>
    </message>
</context>
<context>
    <name>foreword::app::MainWindow</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Article &amp;Pane</source>
        <translation>Artikel&amp;bereich</translation>
    </message>
    <message>
        <source>%1[*] — Foreword</source>
        <translation>%1[*] – Foreword</translation>
    </message>
    <message>
        <source>Reading articles…</source>
        <translation>Artikel werden gelesen …</translation>
    </message>
    <message>
        <source>Editing articles…</source>
        <translation>Artikel werden bearbeitet …</translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln</source>
        <translation>
            <numerusform>Speichern (%Ln)</numerusform>
            <numerusform>Speichern (%Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>No article matches. Press Escape in the search field to show all.</source>
        <translation>Kein Artikel passt. Die Esc-Taste im Suchfeld zeigt wieder alle.</translation>
    </message>
    <message>
        <source>No articles in this folder.
Foreword lists files ending in .md, .markdown and .mkd, and .html and .txt files with front matter.</source>
        <translation>Keine Artikel in diesem Ordner.
Foreword zeigt Dateien mit der Endung .md, .markdown und .mkd sowie .html- und .txt-Dateien mit Front Matter.</translation>
    </message>
    <message>
        <source>%1 saved</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) moved to the trash</source>
        <translation>
            <numerusform>%Ln Artikel in den Papierkorb gelegt</numerusform>
            <numerusform>%Ln Artikel in den Papierkorb gelegt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln with unsaved edits</source>
        <extracomment>What was moved to the trash, and how many of them were edited.</extracomment>
        <translation>
            <numerusform>%1, %Ln mit ungespeicherten Änderungen</numerusform>
            <numerusform>%1, %Ln mit ungespeicherten Änderungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foreword::app::PictureActions</name>
    <message>
        <source>Look Closely</source>
        <translation>Aus der Nähe</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Copy Picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Copy Address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Save Picture As…</source>
        <translation>Bild speichern unter …</translation>
    </message>
    <message>
        <source>Open in Browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Save Picture As</source>
        <translation>Bild speichern unter</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>foreword::app::PictureChecks</name>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>&amp;Check Pictures</source>
        <translation>Bilder &amp;prüfen</translation>
    </message>
    <message>
        <source>Check Pictures of &amp;All</source>
        <translation>Bilder &amp;aller Artikel prüfen</translation>
    </message>
    <message>
        <source>Find what is wrong with the pictures of the selected articles</source>
        <translation>Finden, was mit den Bildern der ausgewählten Artikel nicht stimmt</translation>
    </message>
    <message>
        <source>Find what is wrong with the pictures of all articles in the folder</source>
        <translation>Finden, was mit den Bildern aller Artikel des Ordners nicht stimmt</translation>
    </message>
    <message>
        <source>P&amp;ictures</source>
        <translation>B&amp;ilder</translation>
    </message>
    <message>
        <source>Checking pictures…</source>
        <translation>Bilder werden geprüft …</translation>
    </message>
</context>
<context>
    <name>foreword::app::ProblemsDock</name>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Pro&amp;blems</source>
        <translation>P&amp;robleme</translation>
    </message>
</context>
<context>
    <name>foreword::app::Recovery</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>There is more, which is not shown.</source>
        <translation>Es gibt noch mehr, das nicht gezeigt wird.</translation>
    </message>
    <message>
        <source>Foreword ended before they were saved, on %1. Nothing is written to the articles until you save.</source>
        <translation>Foreword endete am %1, bevor sie gespeichert waren. In die Artikel wird nichts geschrieben, bevor gespeichert wird.</translation>
    </message>
    <message numerus="yes">
        <source>Edits of %Ln article(s) cannot be restored; they are kept until you discard them:</source>
        <translation>
            <numerusform>Die Änderungen an %Ln Artikel können nicht wiederhergestellt werden; sie bleiben aufbewahrt, bis sie verworfen werden:</numerusform>
            <numerusform>Die Änderungen an %Ln Artikeln können nicht wiederhergestellt werden; sie bleiben aufbewahrt, bis sie verworfen werden:</numerusform>
        </translation>
    </message>
    <message>
        <source>What is discarded is lost.</source>
        <translation>Was verworfen wird, ist verloren.</translation>
    </message>
    <message>
        <source>Unsaved edits cannot be kept for the case of a crash. Save them soon.
%1</source>
        <translation>Ungespeicherte Änderungen können nicht für den Fall eines Absturzes aufbewahrt werden. Bitte bald speichern.
%1</translation>
    </message>
    <message>
        <source>Unsaved Edits Found</source>
        <translation>Ungespeicherte Änderungen gefunden</translation>
    </message>
    <message numerus="yes">
        <source>Restore unsaved edits of %Ln article(s)?</source>
        <translation>
            <numerusform>Ungespeicherte Änderungen an %Ln Artikel wiederherstellen?</numerusform>
            <numerusform>Ungespeicherte Änderungen an %Ln Artikeln wiederherstellen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unsaved edits of %Ln article(s) were found.</source>
        <translation>
            <numerusform>Ungespeicherte Änderungen an %Ln Artikel wurden gefunden.</numerusform>
            <numerusform>Ungespeicherte Änderungen an %Ln Artikeln wurden gefunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Unsaved edits were found and cannot be read.</source>
        <translation>Ungespeicherte Änderungen wurden gefunden und sind nicht lesbar.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Not Now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Aufbewahren</translation>
    </message>
    <message>
        <source>Show Differences…</source>
        <translation>Unterschiede zeigen …</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
</context>
<context>
    <name>foreword::app::SaveActions</name>
    <message>
        <source>Save as Is</source>
        <translation>Trotzdem speichern</translation>
    </message>
    <message>
        <source>Save this article though its front matter cannot be read?</source>
        <translation>Diesen Artikel speichern, obwohl sein Front Matter nicht lesbar ist?</translation>
    </message>
    <message>
        <source>Site generators may fail or leave the article out until it is mended.</source>
        <translation>Website-Generatoren brechen dann womöglich ab oder lassen den Artikel aus, bis er berichtigt ist.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) saved</source>
        <translation>
            <numerusform>%Ln Artikel gespeichert</numerusform>
            <numerusform>%Ln Artikel gespeichert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foreword::app::SavedQueries</name>
    <message>
        <source>Name:</source>
        <translation>Name:</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>&amp;Save Search…</source>
        <translation>Suche &amp;speichern …</translation>
    </message>
    <message>
        <source>&amp;Edit Saved Searches…</source>
        <translation>Gespeicherte Suchen &amp;bearbeiten …</translation>
    </message>
    <message>
        <source>Give what stands in the search field a name</source>
        <translation>Dem, was im Suchfeld steht, einen Namen geben</translation>
    </message>
    <message>
        <source>Rename, change and remove saved searches</source>
        <translation>Gespeicherte Suchen umbenennen, ändern und entfernen</translation>
    </message>
    <message>
        <source>Save Search</source>
        <translation>Suche speichern</translation>
    </message>
</context>
<context>
    <name>foreword::app::SettingsDialog</name>
    <message numerus="yes">
        <source> day(s)</source>
        <extracomment>After a number, with the space between.</extracomment>
        <translation>
            <numerusform> Tag</numerusform>
            <numerusform> Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder of Local Copies</source>
        <translation>Ordner der lokalen Kopien</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt …</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
</context>
<context>
    <name>foreword::app::UndoActions</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
</context>
<context>
    <name>foreword::editing::EditSession</name>
    <message numerus="yes">
        <source>Revert %n article(s)</source>
        <translation>
            <numerusform>%n Artikel zurücksetzen</numerusform>
            <numerusform>%n Artikel zurücksetzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Add front matter</source>
        <translation>Front Matter hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Restore %n article(s)</source>
        <translation>
            <numerusform>%n Artikel wiederherstellen</numerusform>
            <numerusform>%n Artikel wiederherstellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foreword::editing::FileSteps</name>
    <message>
        <source>New article</source>
        <translation>Neuer Artikel</translation>
    </message>
    <message>
        <source>Duplicate article</source>
        <translation>Artikel duplizieren</translation>
    </message>
    <message>
        <source>Rename article</source>
        <translation>Artikel umbenennen</translation>
    </message>
    <message numerus="yes">
        <source>Move %n article(s) to trash</source>
        <translation>
            <numerusform>%n Artikel in den Papierkorb verschieben</numerusform>
            <numerusform>%n Artikel in den Papierkorb verschieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %n new article(s)</source>
        <translation>
            <numerusform>%n neuen Artikel wiederherstellen</numerusform>
            <numerusform>%n neue Artikel wiederherstellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foreword::imaging::ThumbnailProvider</name>
    <message>
        <source>The download was stopped.</source>
        <translation>Das Herunterladen wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Pictures from the web are switched off.</source>
        <translation>Bilder aus dem Web sind ausgeschaltet.</translation>
    </message>
</context>
<context>
    <name>foreword::library::ArticleLibrary</name>
    <message>
        <source>This article is not open.</source>
        <translation>Dieser Artikel ist nicht geöffnet.</translation>
    </message>
    <message>
        <source>The folder was closed.</source>
        <translation>Der Ordner wurde geschlossen.</translation>
    </message>
    <message>
        <source>%1 Mend it in Source, or choose “Save as Is” there.</source>
        <translation>%1 Bitte unter „Quelltext“ beheben oder dort „Trotzdem speichern“ wählen.</translation>
    </message>
    <message>
        <source>This article is gone.</source>
        <translation>Diesen Artikel gibt es nicht mehr.</translation>
    </message>
</context>
<context>
    <name>foreword::library::EditKeeper</name>
    <message>
        <source>The article is gone.</source>
        <translation>Den Artikel gibt es nicht mehr.</translation>
    </message>
</context>
<context>
    <name>foreword::models::ArticleTableModel</name>
    <message>
        <source>Edited, not saved</source>
        <translation>Bearbeitet, nicht gespeichert</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Unpublish</source>
        <translation>Veröffentlichung zurücknehmen</translation>
    </message>
    <message>
        <source>Picture cannot be shown: %1</source>
        <translation>Bild nicht darstellbar: %1</translation>
    </message>
</context>
<context>
    <name>foreword::models::ChangesModel</name>
    <message>
        <source>New article</source>
        <translation>Neuer Artikel</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Comments, order, quotes, or what cannot be read</source>
        <translation>Kommentare, Reihenfolge, Anführungszeichen oder was nicht lesbar ist</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
</context>
<context>
    <name>foreword::models::FacetModel</name>
    <message>
        <source>Any problem</source>
        <translation>Irgendein Problem</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Picture is gone</source>
        <translation>Bild fehlt</translation>
    </message>
    <message>
        <source>Wrong picture size</source>
        <translation>Falsche Bildgröße</translation>
    </message>
    <message>
        <source>Small picture</source>
        <translation>Kleines Bild</translation>
    </message>
    <message>
        <source>Picture without https</source>
        <translation>Bild ohne https</translation>
    </message>
    <message>
        <source>Wrong picture type</source>
        <translation>Falsche Bildart</translation>
    </message>
    <message>
        <source>Picture used twice</source>
        <translation>Bild doppelt verwendet</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Bearbeitet</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Keine Angabe</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation>Alle %1 zeigen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>foreword::models::PictureFindingsModel</name>
    <message>
        <source>Lead picture</source>
        <translation>Aufmacherbild</translation>
    </message>
    <message>
        <source>Related %1</source>
        <translation>Verwandt %1</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>Bild %1</translation>
    </message>
    <message>
        <source>Dead</source>
        <translation>Tot</translation>
    </message>
    <message>
        <source>Wrong size</source>
        <translation>Falsche Größe</translation>
    </message>
    <message>
        <source>Too small for a lead</source>
        <translation>Zu klein als Aufmacher</translation>
    </message>
    <message>
        <source>Not https</source>
        <translation>Nicht https</translation>
    </message>
    <message>
        <source>Wrong type</source>
        <translation>Falscher Typ</translation>
    </message>
    <message>
        <source>Duplicate lead</source>
        <translation>Doppelter Aufmacher</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
</context>
<context>
    <name>foreword::models::ProblemsModel</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <extracomment>&quot;30 in 12 articles&quot;: problems of one kind.</extracomment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <extracomment>&quot;Warning: “Heat” is not a whole number. 3 articles&quot;.</extracomment>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
</context>
<context>
    <name>foreword::network::ImageDownload</name>
    <message>
        <source>The server answered %1.</source>
        <translation>Der Server antwortete mit %1.</translation>
    </message>
    <message>
        <source>%1 refuses the connection.</source>
        <translation>%1 lehnt die Verbindung ab.</translation>
    </message>
    <message>
        <source>The server closed the connection before the picture was complete.</source>
        <translation>Der Server hat die Verbindung geschlossen, bevor das Bild vollständig war.</translation>
    </message>
    <message>
        <source>%1 does not answer.</source>
        <translation>%1 antwortet nicht.</translation>
    </message>
    <message>
        <source>The connection to %1 is not secure: %2</source>
        <translation>Die Verbindung zu %1 ist nicht sicher: %2</translation>
    </message>
    <message numerus="yes">
        <source>The server sent nothing for %n second(s).</source>
        <translation>
            <numerusform>Der Server hat %n Sekunde lang nichts gesendet.</numerusform>
            <numerusform>Der Server hat %n Sekunden lang nichts gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The picture did not arrive within %n second(s).</source>
        <translation>
            <numerusform>Das Bild ist nicht innerhalb von %n Sekunde angekommen.</numerusform>
            <numerusform>Das Bild ist nicht innerhalb von %n Sekunden angekommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server sent an empty answer.</source>
        <translation>Der Server hat eine leere Antwort gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>The server redirects more than %n time(s).</source>
        <translation>
            <numerusform>Der Server leitet mehr als %n-mal weiter.</numerusform>
            <numerusform>Der Server leitet mehr als %n-mal weiter.</numerusform>
        </translation>
    </message>
    <message>
        <source>The picture is larger than %1.</source>
        <translation>Das Bild ist größer als %1.</translation>
    </message>
    <message>
        <source>The server sent a web page, not a picture.</source>
        <translation>Der Server hat eine Webseite geschickt, kein Bild.</translation>
    </message>
    <message>
        <source>The server sent an SVG drawing. Drawings can load other files, so they are not shown.</source>
        <translation>Der Server hat eine SVG-Zeichnung geschickt. Zeichnungen können andere Dateien laden und werden deshalb nicht gezeigt.</translation>
    </message>
    <message>
        <source>%1 cannot be found.</source>
        <translation>%1 ist nicht zu finden.</translation>
    </message>
    <message>
        <source>%1 cannot be looked up. Is this computer online?</source>
        <translation>%1 lässt sich nicht nachschlagen. Ist dieser Rechner online?</translation>
    </message>
    <message>
        <source>This picture is not kept on this computer, and Foreword works offline.</source>
        <translation>Dieses Bild ist auf diesem Rechner nicht aufbewahrt, und Foreword arbeitet offline.</translation>
    </message>
</context>
<context>
    <name>foreword::storage::FolderWatch</name>
    <message>
        <source>So many programs watch folders that the system allows no more of them. Changes by other programs are looked for every few seconds instead. A higher fs.inotify.max_user_instances would help.</source>
        <translation>So viele Programme beobachten Ordner, dass das System keine weiteren zulässt. Stattdessen wird alle paar Sekunden nach Änderungen anderer Programme gesucht. Ein höheres fs.inotify.max_user_instances hülfe.</translation>
    </message>
    <message>
        <source>There are more folders than the system may watch. Changes by other programs are looked for every few seconds instead. A higher fs.inotify.max_user_watches would help.</source>
        <translation>Es gibt mehr Ordner, als das System beobachten darf. Stattdessen wird alle paar Sekunden nach Änderungen anderer Programme gesucht. Ein höheres fs.inotify.max_user_watches hülfe.</translation>
    </message>
    <message>
        <source>There are more folders than are to be watched. Changes by other programs are looked for every few seconds instead.</source>
        <translation>Es gibt mehr Ordner, als beobachtet werden sollen. Stattdessen wird alle paar Sekunden nach Änderungen anderer Programme gesucht.</translation>
    </message>
    <message>
        <source>The system cannot watch folders. Changes by other programs are looked for every few seconds instead.</source>
        <translation>Das System kann Ordner nicht beobachten. Stattdessen wird alle paar Sekunden nach Änderungen anderer Programme gesucht.</translation>
    </message>
</context>
<context>
    <name>foreword::widgets::ArticleCard</name>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(ohne Titel)</translation>
    </message>
</context>
<context>
    <name>foreword::widgets::ArticlePane</name>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Verwandt</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelltext</translation>
    </message>
    <message>
        <source>No article selected</source>
        <translation>Kein Artikel ausgewählt</translation>
    </message>
    <message>
        <source>Choose one to see and edit it.</source>
        <translation>Zum Ansehen und Bearbeiten einen auswählen.</translation>
    </message>
    <message>
        <source>This article cannot be read</source>
        <translation>Dieser Artikel ist nicht lesbar</translation>
    </message>
    <message>
        <source>Not changed. %1</source>
        <translation>Nicht geändert. %1</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) selected</source>
        <translation>
            <numerusform>%n Artikel ausgewählt</numerusform>
            <numerusform>%n Artikel ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Add Front Matter</source>
        <translation>Front Matter hinzufügen</translation>
    </message>
    <message>
        <source>This file has no front matter, so it has no fields yet.</source>
        <translation>Diese Datei hat kein Front Matter und darum noch keine Felder.</translation>
    </message>
    <message>
        <source>Change body</source>
        <translation>Text ändern</translation>
    </message>
    <message>
        <source>Change source</source>
        <translation>Quelltext ändern</translation>
    </message>
    <message>
        <source>This article has a signature, “%1”. It is kept exactly, and may no longer match what was edited.</source>
        <translation>Dieser Artikel trägt eine Signatur, „%1“. Sie bleibt unverändert und passt vielleicht nicht mehr zu dem, was bearbeitet wurde.</translation>
    </message>
    <message>
        <source>Restore the First Line</source>
        <translation>Erste Zeile wiederherstellen</translation>
    </message>
    <message>
        <source>The first line must be “---”, or the file has no fields. It will not be saved until then.</source>
        <translation>Die erste Zeile muss „---“ sein, sonst hat die Datei keine Felder. Bis dahin wird sie nicht gespeichert.</translation>
    </message>
    <message>
        <source>Restore the first line</source>
        <translation>Erste Zeile wiederherstellen</translation>
    </message>
</context>
<context>
    <name>foreword::widgets::ArticleTableView</name>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Usual Columns</source>
        <translation>Übliche Spalten</translation>
    </message>
</context>
<context>
    <name>foreword::widgets::ArticleViews</name>
    <message>
        <source>Thumbnail size</source>
        <translation>Größe der Vorschaubilder</translation>
    </message>
    <message>
        <source>Size of the thumbnails (Ctrl and the wheel)</source>
        <translation>Größe der Vorschaubilder (Strg und Mausrad)</translation>
    </message>
</context>
<context>
    <name>foreword::widgets::ArticlesForm</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A list of pictures: of &quot;Provider&quot; its &quot;Images&quot;.
----------
A file and why it was not changed.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) selected</source>
        <translation>
            <numerusform>%n Artikel ausgewählt</numerusform>
            <numerusform>%n Artikel ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them cannot be read and stay(s) as they are.</source>
        <translation>
            <numerusform>%n davon kann nicht gelesen werden und bleibt, wie er ist.</numerusform>
            <numerusform>%n davon können nicht gelesen werden und bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>The context menu of a field removes it from all.</source>
        <translation>Das Kontextmenü eines Feldes entfernt es aus allen.</translation>
    </message>
    <message>
        <source>Open one article to edit its other fields, body and source.</source>
        <translation>Andere Felder, Text und Quelltext bearbeiten Sie in einem einzelnen Artikel.</translation>
    </message>
    <message>
        <source>and so on.</source>
        <translation>und so weiter.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) not changed.</source>
        <translation>
            <numerusform>%n Artikel nicht geändert.</numerusform>
            <numerusform>%n Artikel nicht geändert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foreword::widgets::BodyPanel</name>
    <message>
        <source>Body</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Text below the front matter, in Markdown</source>
        <translation>Text unter dem Front Matter, in Markdown</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>The text is longer; only its beginning is shown and can be edited.</source>
        <translation>Der Text ist länger; nur sein Anfang wird angezeigt und lässt sich bearbeiten.</translation>
    </message>
</context>
<context>
    <name>foreword::widgets::BodyPreview</name>
    <message>
        <source>This article has no text below its front matter.</source>
        <translation>Dieser Artikel hat unter dem Front Matter keinen Text.</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>The text is longer; only its first %1 KB are shown.</source>
        <translation>Der Text ist länger; nur die ersten %1 KB werden angezeigt.</translation>
    </message>
</context>
<context>
    <name>foreword::widgets::BooleanEditor</name>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>“%1”, neither yes nor no</source>
        <translation>„%1“, weder ja noch nein</translation>
    </message>
    <message>
        <source>was: %1</source>
        <translation>bisher: %1</translation>
    </message>
    <message>
        <source>yes in %1, no in %2</source>
        <translation>ja in %1, nein in %2</translation>
    </message>
    <message>
        <source>%1, neither in %2</source>
        <translation>%1, weder noch in %2</translation>
    </message>
</context>
<context>
    <name>foreword::widgets::CellEditing</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>This cell holds a list or a group of fields. Edit it in the form.</source>
        <translation>Diese Zelle enthält eine Liste oder eine Feldgruppe; bitte im Formular bearbeiten.</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>„%1“ ändern</translation>
    </message>
</context>
<context>
    <name>foreword::widgets::ChangesPanel</name>
    <message>
        <source>Nothing is unsaved.</source>
        <translation>Alles ist gespeichert.</translation>
    </message>
    <message>
        <source>&amp;Go to Field</source>
        <translation>&amp;Gehe zum Feld</translation>
    </message>
    <message>
        <source>Revert &amp;Field</source>
        <translation>&amp;Feld zurücksetzen</translation>
    </message>
    <message>
        <source>Revert &amp;Article</source>
        <translation>&amp;Artikel zurücksetzen</translation>
    </message>
    <message>
        <source>Revert A&amp;ll</source>
        <translation>A&amp;lle zurücksetzen</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Choose a field first</source>
        <translation>Bitte zuerst ein Feld wählen</translation>
    </message>
    <message>
        <source>Choose an article that is changed</source>
        <translation>Bitte einen geänderten Artikel wählen</translation>
    </message>
    <message numerus="yes">
        <source>Revert %n article(s)</source>
        <translation>
            <numerusform>%n Artikel zurücksetzen</numerusform>
            <numerusform>%n Artikel zurücksetzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unsaved article(s)</source>
        <translation>
            <numerusform>%Ln ungespeicherter Artikel</numerusform>
            <numerusform>%Ln ungespeicherte Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Comments, order and quotes are reverted with the whole article.</source>
        <translation>Kommentare, Reihenfolge und Anführungszeichen werden mit dem ganzen Artikel zurückgesetzt.</translation>
    </message>
    <message>
        <source>Revert %1</source>
        <extracomment>A field&apos;s name.</extracomment>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message numerus="yes">
        <source>Revert %n field(s)</source>
        <translation>
            <numerusform>%n Feld zurücksetzen</numerusform>
            <numerusform>%n Felder zurücksetzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose an article or a field to see its lines.</source>
        <translation>Einen Artikel oder ein Feld wählen, um die Zeilen zu sehen.</translation>
    </message>
</context>
<context>
    <name>foreword::widgets::Chip</name>
    <message>
        <source>Remove %1</source>
        <translation>„%1“ entfernen</translation>
    </message>
    <message>
        <source>Alt+Left and Alt+Right move it.</source>
        <translation>Alt+Links und Alt+Rechts verschieben den Eintrag.</translation>
    </message>
</context>
<context>
    <name>foreword::widgets::ChipsEditor</name>
    <message>
        <source>add…</source>
        <translation>neu …</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>Zu „%1“ hinzufügen</translation>
    </message>
    <message>
        <source>Remove from %1</source>
        <translation>Aus „%1“ entfernen</translation>
    </message>
    <message>
        <source>Move in %1</source>
        <translation>In „%1“ verschieben</translation>
    </message>
    <message>
        <source>in %1 of %2</source>
        <translation>in %1 von %2</translation>
    </message>
    <message>
        <source>Add to All</source>
        <translation>Zu allen hinzufügen</translation>
    </message>
    <message>
        <source>Remove from All</source>
        <translation>Aus allen entfernen</translation>
    </message>
    <message>
        <source>Replace All</source>
        <translation>In allen ersetzen</translation>
    </message>
    <message>
        <source>Replace all: %1</source>
        <translation>In allen ersetzen: %1</translation>
    </message>
    <message>
        <source>Gives every article exactly what is shown here.</source>
        <translation>Gibt jedem Artikel genau das, was hier steht.</translation>
    </message>
    <message numerus="yes">
        <source>Add to %1 of %n article(s)</source>
        <translation>
            <numerusform>%1: zu %n Artikel hinzufügen</numerusform>
            <numerusform>%1: zu %n Artikeln hinzufügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %1 of %n article(s)</source>
        <translation>
            <numerusform>%1: in %n Artikel ersetzen</numerusform>
            <numerusform>%1: in %n Artikeln ersetzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove from %1 of %n article(s)</source>
        <translation>
            <numerusform>%1: etwas aus %n Artikel entfernen</numerusform>
            <numerusform>%1: etwas aus %n Artikeln entfernen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foreword::widgets::CommandPalette</name>
    <message>
        <source>Command Palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>Aktion suchen</translation>
    </message>
    <message>
        <source>Find an action by its name</source>
        <translation>Aktion nach ihrem Namen suchen</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>No action matches.</source>
        <translation>Keine Aktion passt.</translation>
    </message>
    <message>
        <source>Not possible now.</source>
        <translation>Jetzt nicht möglich.</translation>
    </message>
</context>
<context>
    <name>foreword::widgets::CommonListEditor</name>
    <message>
        <source>None yet.</source>
        <translation>Noch keine.</translation>
    </message>
    <message>
        <source>Add to All</source>
        <translation>Zu allen hinzufügen</translation>
    </message>
    <message>
        <source>Add to all: %1</source>
        <translation>Zu allen hinzufügen: %1</translation>
    </message>
    <message>
        <source>Remove from All</source>
        <translation>Aus allen entfernen</translation>
    </message>
    <message>
        <source>Remove from all: %1</source>
        <translation>Aus allen entfernen: %1</translation>
    </message>
    <message>
        <source>Replace All</source>
        <translation>In allen ersetzen</translation>
    </message>
    <message>
        <source>Replace all: %1</source>
        <translation>In allen ersetzen: %1</translation>
    </message>
    <message>
        <source>Adds the chosen one where it is missing.</source>
        <translation>Fügt das Gewählte hinzu, wo es fehlt.</translation>
    </message>
    <message>
        <source>Removes the chosen one wherever it is.</source>
        <translation>Entfernt das Gewählte überall.</translation>
    </message>
    <message>
        <source>Every article then has the chosen one only.</source>
        <translation>Lässt jedem Artikel nur das Gewählte.</translation>
    </message>
    <message>
        <source>Address of a picture to add to all</source>
        <translation>Adresse eines Bildes für alle</translation>
    </message>
    <message>
        <source>Add to %1 by address</source>
        <translation>%1: nach Adresse hinzufügen</translation>
    </message>
    <message>
        <source>in all</source>
        <translation>in allen</translation>
    </message>
    <message>
        <source>in %1 of %2</source>
        <translation>in %1 von %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>What an item is, such as the size of a picture, and how many articles have it.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>Add to %1 of %n article(s)</source>
        <translation>
            <numerusform>%1: zu %n Artikel hinzufügen</numerusform>
            <numerusform>%1: zu %n Artikeln hinzufügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove from %1 of %n article(s)</source>
        <translation>
            <numerusform>%1: etwas aus %n Artikel entfernen</numerusform>
            <numerusform>%1: etwas aus %n Artikeln entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %1 of %n article(s)</source>
        <translation>
            <numerusform>%1: in %n Artikel ersetzen</numerusform>
            <numerusform>%1: in %n Artikeln ersetzen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foreword::widgets::CountedValuesModel</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foreword::widgets::DateTimeEditor</name>
    <message>
        <source>Calendar for %1</source>
        <translation>Kalender für „%1“</translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation>Einen Tag wählen</translation>
    </message>
    <message>
        <source>not a date</source>
        <translation>kein Datum</translation>
    </message>
    <message>
        <source>Written once it is a date, such as 2021-04-13 or 2021-04-13 17:10:59.</source>
        <translation>Wird übernommen, sobald es ein Datum ist, etwa 2021-04-13 oder 2021-04-13 17:10:59.</translation>
    </message>
</context>
<context>
    <name>foreword::widgets::DiffView</name>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more changed line(s)</source>
        <translation>
            <numerusform>… und %Ln weitere geänderte Zeile</numerusform>
            <numerusform>… und %Ln weitere geänderte Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>(no new line)</source>
        <extracomment>Behind the last line of a text that does not end with a new line.</extracomment>
        <translation>(kein Zeilenende)</translation>
    </message>
</context>
<context>
    <name>foreword::widgets::FacetPanel</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Find a filter</source>
        <translation>Filter suchen</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Release all chosen values</source>
        <translation>Alle gewählten Werte aufheben</translation>
    </message>
    <message>
        <source>No article says anything that could be chosen here</source>
        <translation>Kein Artikel enthält etwas, das hier zu wählen wäre</translation>
    </message>
    <message>
        <source>No value with “%1”</source>
        <translation>Kein Wert mit „%1“</translation>
    </message>
</context>
<context>
    <name>foreword::widgets::FacetTree</name>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
</context>
<context>
    <name>foreword::widgets::FieldEditor</name>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a group of fields</source>
        <translation>eine Feldgruppe</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>„%1“ ändern</translation>
    </message>
    <message>
        <source>several values (%1)</source>
        <translation>mehrere Werte (%1)</translation>
    </message>
    <message>
        <source>Remove from All</source>
        <translation>Aus allen entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Remove %1 from %n article(s)</source>
        <translation>
            <numerusform>%1 aus %n Artikel entfernen</numerusform>
            <numerusform>%1 aus %n Artikeln entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %1 of %n article(s)</source>
        <translation>
            <numerusform>%1 von %n Artikel ändern</numerusform>
            <numerusform>%1 von %n Artikeln ändern</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foreword::widgets::FieldForm</name>
    <message>
        <source>%1 %2</source>
        <extracomment>The name of a control: of a group of fields (&quot;Provider&quot;) this one (&quot;Domain&quot;).</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>foreword::widgets::GalleryView</name>
    <message>
        <source>Gallery</source>
        <translation>Galerie</translation>
    </message>
</context>
<context>
    <name>foreword::widgets::ImagesPanel</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A list of pictures: of &quot;Provider&quot; its &quot;Images&quot;.</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>foreword::widgets::IntegerEditor</name>
    <message>
        <source>not a whole number</source>
        <translation>keine ganze Zahl</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
</context>
<context>
    <name>foreword::widgets::ItemListEditor</name>
    <message>
        <source>Item of %1</source>
        <translation>Eintrag in „%1“</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>Zu „%1“ hinzufügen</translation>
    </message>
    <message>
        <source>Remove from %1</source>
        <translation>Aus „%1“ entfernen</translation>
    </message>
    <message>
        <source>Move up in %1</source>
        <translation>In „%1“ nach oben</translation>
    </message>
    <message>
        <source>Move down in %1</source>
        <translation>In „%1“ nach unten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A list within an item: of &quot;Provider&quot; or &quot;Related&quot; its &quot;Images&quot;.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>This is not a list in the file, so it cannot be edited here.</source>
        <translation>In der Datei ist das keine Liste, darum lässt es sich hier nicht bearbeiten.</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Noch keine.</translation>
    </message>
    <message>
        <source>Move in %1</source>
        <translation>In „%1“ verschieben</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>What a button does, and the key that does the same.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Duplicate in %1</source>
        <translation>In „%1“ duplizieren</translation>
    </message>
</context>
<context>
    <name>foreword::widgets::MessageBar</name>
    <message>
        <source>Close message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>foreword::widgets::OpaqueEditor</name>
    <message>
        <source>Copy %1</source>
        <translation>„%1“ kopieren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>kept exactly</source>
        <translation>bleibt unverändert</translation>
    </message>
</context>
<context>
    <name>foreword::widgets::OtherFieldsEditor</name>
    <message>
        <source>Other fields</source>
        <translation>Weitere Felder</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation>Feld hinzufügen</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfg</translation>
    </message>
    <message>
        <source>Add Inside</source>
        <translation>Neu darin</translation>
    </message>
    <message>
        <source>Add to the current list or group</source>
        <translation>Zur aktuellen Liste oder Gruppe hinzufügen</translation>
    </message>
    <message>
        <source>Alt+Insert</source>
        <translation>Alt+Einfg</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the field</source>
        <translation>Feld entfernen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>What a button does, and the key that does it too.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Edit Value</source>
        <translation>Wert bearbeiten</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Move Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Move the field up</source>
        <translation>Feld nach oben</translation>
    </message>
    <message>
        <source>Alt+Shift+Up</source>
        <translation>Alt+Umschalt+Hoch</translation>
    </message>
    <message>
        <source>Move the field down</source>
        <translation>Feld nach unten</translation>
    </message>
    <message>
        <source>Alt+Shift+Down</source>
        <translation>Alt+Umschalt+Runter</translation>
    </message>
</context>
<context>
    <name>foreword::widgets::OtherFieldsModel</name>
    <message>
        <source>Remove %1</source>
        <translation>„%1“ entfernen</translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation>Feld hinzufügen</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>Zu „%1“ hinzufügen</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>„%1“ verschieben</translation>
    </message>
    <message>
        <source>Change type of %1</source>
        <translation>Typ von „%1“ ändern</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n Feld</numerusform>
            <numerusform>%n Felder</numerusform>
        </translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>„%1“ umbenennen</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>„%1“ ändern</translation>
    </message>
</context>
<context>
    <name>foreword::widgets::OtherFieldsView</name>
    <message>
        <source>None.</source>
        <translation>Keine.</translation>
    </message>
</context>
<context>
    <name>foreword::widgets::PictureCanvas</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>foreword::widgets::PictureCheckPanel</name>
    <message numerus="yes">
        <source>Fix %n problem(s) of pictures</source>
        <translation>
            <numerusform>%n Problem mit Bildern beheben</numerusform>
            <numerusform>%n Probleme mit Bildern beheben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n dead picture(s)</source>
        <translation>
            <numerusform>%n totes Bild entfernen</numerusform>
            <numerusform>%n tote Bilder entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write true size of %n picture(s)</source>
        <translation>
            <numerusform>Wahre Größe von %n Bild eintragen</numerusform>
            <numerusform>Wahre Größe von %n Bildern eintragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use https for %n picture(s)</source>
        <translation>
            <numerusform>Für %n Bild https verwenden</numerusform>
            <numerusform>Für %n Bilder https verwenden</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Go to Picture</source>
        <translation>&amp;Zum Bild</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Fix Selected</source>
        <translation>&amp;Ausgewählte beheben</translation>
    </message>
    <message>
        <source>Fix &amp;All of This Kind</source>
        <translation>A&amp;lle dieser Art beheben</translation>
    </message>
    <message>
        <source>Kind of problem</source>
        <translation>Art des Problems</translation>
    </message>
    <message>
        <source>Problems of pictures</source>
        <translation>Probleme mit Bildern</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>All problems</source>
        <translation>Alle Probleme</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Check Again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Ask for every picture again, also for what is known already</source>
        <translation>Nach jedem Bild noch einmal fragen, auch nach schon Bekanntem</translation>
    </message>
    <message>
        <source>No pictures have been checked yet. Choose Check Pictures in the Article menu.</source>
        <translation>Noch wurden keine Bilder geprüft. Wählen Sie im Menü „Artikel“ den Befehl „Bilder prüfen“.</translation>
    </message>
    <message numerus="yes">
        <source>Looking for the pictures of %Ln article(s)…</source>
        <translation>
            <numerusform>Bilder von %Ln Artikel werden gesucht …</numerusform>
            <numerusform>Bilder von %Ln Artikeln werden gesucht …</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 pictures checked</source>
        <translation>%1 von %2 Bildern geprüft</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) checked</source>
        <translation>
            <numerusform>%Ln Bild geprüft</numerusform>
            <numerusform>%Ln Bilder geprüft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be reached now</source>
        <translation>
            <numerusform>%Ln war jetzt nicht erreichbar</numerusform>
            <numerusform>%Ln waren jetzt nicht erreichbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln Problem</numerusform>
            <numerusform>%Ln Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>no problems</source>
        <translation>keine Probleme</translation>
    </message>
</context>
<context>
    <name>foreword::widgets::PictureSizeBar</name>
    <message>
        <source>Record true size in %1</source>
        <translation>Tatsächliche Größe in „%1“ eintragen</translation>
    </message>
    <message>
        <source>Use True Size</source>
        <translation>Größe übernehmen</translation>
    </message>
    <message>
        <source>Record Size</source>
        <translation>Größe eintragen</translation>
    </message>
    <message>
        <source>Use true size in %1</source>
        <translation>Tatsächliche Größe in „%1“ übernehmen</translation>
    </message>
    <message>
        <source>Record size in %1</source>
        <translation>Größe in „%1“ eintragen</translation>
    </message>
    <message>
        <source>Set width and height to %1 × %2</source>
        <translation>Breite und Höhe auf %1 × %2 setzen</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>True size %1 × %2</source>
        <translation>Tatsächliche Größe %1 × %2</translation>
    </message>
    <message>
        <source>recorded %1 × %2</source>
        <translation>eingetragen %1 × %2</translation>
    </message>
    <message>
        <source>kept here, recorded as not cached</source>
        <translation>hier aufbewahrt, als nicht im Cache eingetragen</translation>
    </message>
    <message>
        <source>not kept here, recorded as cached</source>
        <translation>hier nicht aufbewahrt, als im Cache eingetragen</translation>
    </message>
    <message>
        <source>kept here</source>
        <translation>hier aufbewahrt</translation>
    </message>
    <message>
        <source>not kept here</source>
        <translation>hier nicht aufbewahrt</translation>
    </message>
</context>
<context>
    <name>foreword::widgets::PictureView</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>%1 by %2 pixels</source>
        <translation>%1 mal %2 Pixel</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>cached</source>
        <translation>aus dem Cache</translation>
    </message>
    <message>
        <source>from the web</source>
        <translation>aus dem Web</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>foreword::widgets::PictureViewer</name>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Previous Picture</source>
        <translation>Voriges Bild</translation>
    </message>
    <message>
        <source>Next Picture</source>
        <translation>Nächstes Bild</translation>
    </message>
    <message>
        <source>Zoom Out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom In</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>True Size</source>
        <translation>Wahre Größe</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Full Screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Copy Picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Save Picture As…</source>
        <translation>Bild speichern unter …</translation>
    </message>
    <message>
        <source>Open in Browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>No pictures</source>
        <translation>Keine Bilder</translation>
    </message>
    <message>
        <source>This article has none.</source>
        <translation>Dieser Artikel hat keine.</translation>
    </message>
    <message>
        <source>Picture cannot be shown</source>
        <translation>Bild nicht darstellbar</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>cached</source>
        <translation>aus dem Cache</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>%1: Pictures</source>
        <translation>%1: Bilder</translation>
    </message>
</context>
<context>
    <name>foreword::widgets::ProblemsPanel</name>
    <message>
        <source>Write as Number</source>
        <translation>Als Zahl schreiben</translation>
    </message>
    <message>
        <source>Write as Date</source>
        <translation>Als Datum schreiben</translation>
    </message>
    <message>
        <source>Remove Blanks Around It</source>
        <translation>Leerzeichen außen entfernen</translation>
    </message>
    <message>
        <source>Fix Selected</source>
        <translation>Ausgewählte beheben</translation>
    </message>
    <message numerus="yes">
        <source>Write %n field(s) as number</source>
        <translation>
            <numerusform>%n Feld als Zahl schreiben</numerusform>
            <numerusform>%n Felder als Zahl schreiben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %n field(s) as date</source>
        <translation>
            <numerusform>%n Feld als Datum schreiben</numerusform>
            <numerusform>%n Felder als Datum schreiben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove blanks around %n address(es)</source>
        <translation>
            <numerusform>Leerzeichen um %n Adresse entfernen</numerusform>
            <numerusform>Leerzeichen um %n Adressen entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fix %n problem(s)</source>
        <translation>
            <numerusform>%n Problem beheben</numerusform>
            <numerusform>%n Probleme beheben</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Go to Problem</source>
        <translation>&amp;Gehe zum Problem</translation>
    </message>
    <message>
        <source>Fix &amp;All of This Kind</source>
        <translation>A&amp;lle dieser Art beheben</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Nothing is wrong.</source>
        <translation>Alles ist in Ordnung.</translation>
    </message>
    <message>
        <source>No folder is open.</source>
        <translation>Kein Ordner ist geöffnet.</translation>
    </message>
    <message>
        <source>Looking for problems…</source>
        <translation>Probleme werden gesucht …</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <extracomment>&quot;12 problems in 8 articles&quot;.</extracomment>
        <translation>%1 in %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln Problem</numerusform>
            <numerusform>%Ln Probleme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Write as True</source>
        <translation>Als Ja schreiben</translation>
    </message>
    <message numerus="yes">
        <source>Write %n field(s) as true</source>
        <translation>
            <numerusform>%n Feld als Ja schreiben</numerusform>
            <numerusform>%n Felder als Ja schreiben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foreword::widgets::ProviderOffer</name>
    <message>
        <source>Use</source>
        <extracomment>Takes over the domain and the pictures that are named beside the button.</extracomment>
        <translation>Übernehmen</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 elsewhere: %2</source>
        <extracomment>A provider&apos;s name, and its domain and pictures in other articles.</extracomment>
        <translation>%1 anderswo: %2</translation>
    </message>
    <message>
        <source>Use %1 for %2</source>
        <translation>%1 für „%2“ übernehmen</translation>
    </message>
    <message>
        <source>Use what is known of %1</source>
        <translation>Angaben zu „%1“ übernehmen</translation>
    </message>
</context>
<context>
    <name>foreword::widgets::QueryBar</name>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find in title, excerpt, provider and topics</source>
        <translation>In Titel, Anriss, Anbieter und Themen suchen</translation>
    </message>
    <message>
        <source>Words, &quot;a phrase&quot;, or a field: provider:cnn published:no topic:&quot;Public transport&quot; -category:opinion</source>
        <translation>Wörter, &quot;eine Wortfolge&quot; oder ein Feld: provider:cnn published:no topic:&quot;Public transport&quot; -category:opinion</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Completions</source>
        <translation>Vervollständigungen</translation>
    </message>
</context>
<context>
    <name>foreword::widgets::RelatedPanel</name>
    <message>
        <source>From Collection…</source>
        <translation>Aus der Sammlung …</translation>
    </message>
    <message>
        <source>Add from the collection</source>
        <translation>Aus der Sammlung hinzufügen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open the related story</source>
        <translation>Die verwandte Meldung öffnen</translation>
    </message>
    <message>
        <source>Go to this story in the collection</source>
        <translation>Zu dieser Meldung in der Sammlung gehen</translation>
    </message>
    <message>
        <source>In this collection: %1</source>
        <translation>In dieser Sammlung: %1</translation>
    </message>
    <message>
        <source>%1 has no fields that a related story could take over.</source>
        <translation>%1 hat keine Felder, die eine verwandte Meldung übernehmen könnte.</translation>
    </message>
    <message>
        <source>Add related story “%1”</source>
        <translation>Verwandte Meldung „%1“ hinzufügen</translation>
    </message>
</context>
<context>
    <name>foreword::widgets::RelatedPictures</name>
    <message>
        <source>Of related stories</source>
        <translation>Aus verwandten Meldungen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Edit the picture in its story</source>
        <translation>Das Bild in seiner Meldung bearbeiten</translation>
    </message>
    <message>
        <source>Go to this picture in its related story</source>
        <translation>Zu diesem Bild in seiner verwandten Meldung gehen</translation>
    </message>
</context>
<context>
    <name>foreword::widgets::RenameDialog</name>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>There is another file of this name. Choose another one.</source>
        <translation>Eine Datei dieses Namens gibt es schon. Bitte einen anderen wählen.</translation>
    </message>
</context>
<context>
    <name>foreword::widgets::SavedQueriesDialog</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>“%1” asks for nothing.</source>
        <translation>„%1“ fragt nach nichts.</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>„%1“: %2</translation>
    </message>
    <message>
        <source>Saved Searches</source>
        <translation>Gespeicherte Suchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>A search has no name.</source>
        <translation>Eine Suche hat keinen Namen.</translation>
    </message>
    <message>
        <source>Two searches are called “%1”.</source>
        <translation>Zwei Suchen heißen „%1“.</translation>
    </message>
</context>
<context>
    <name>foreword::widgets::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>foreword::widgets::SourceEditor</name>
    <message>
        <source>Source</source>
        <translation>Quelltext</translation>
    </message>
</context>
<context>
    <name>foreword::widgets::SourcePanel</name>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Save as Is</source>
        <translation>Trotzdem speichern</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Save this text though it cannot be read</source>
        <translation>Diesen Text speichern, obwohl er nicht lesbar ist</translation>
    </message>
    <message>
        <source>Back to the text last read or saved</source>
        <translation>Zurück zum zuletzt gelesenen oder gespeicherten Text</translation>
    </message>
    <message>
        <source>%1 It will not be saved until it can be read.</source>
        <translation>%1 Gespeichert wird der Artikel erst, wenn er wieder lesbar ist.</translation>
    </message>
    <message>
        <source>The text is longer; only its beginning is shown and can be edited.</source>
        <translation>Der Text ist länger; nur sein Anfang wird angezeigt und lässt sich bearbeiten.</translation>
    </message>
</context>
<context>
    <name>foreword::widgets::StoryPicker</name>
    <message>
        <source>Add from the collection</source>
        <translation>Aus der Sammlung hinzufügen</translation>
    </message>
    <message>
        <source>Find a story</source>
        <translation>Meldung suchen</translation>
    </message>
    <message>
        <source>Find in title, excerpt, provider and topics</source>
        <translation>In Titel, Anriss, Anbieter und Themen suchen</translation>
    </message>
    <message>
        <source>Stories found</source>
        <translation>Gefundene Meldungen</translation>
    </message>
    <message>
        <source>No article matches.</source>
        <translation>Kein Artikel passt.</translation>
    </message>
    <message>
        <source>The newest %1 of %2</source>
        <translation>Die neuesten %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Already related</source>
        <translation>Schon unter „Verwandt“</translation>
    </message>
</context>
<context>
    <name>foreword::widgets::TreePanel</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
<context>
    <name>foreword::widgets::UrlEditor</name>
    <message>
        <source>Open %1</source>
        <translation>„%1“ öffnen</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>not an address</source>
        <translation>keine Adresse</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Curate stories kept as files with front matter.</source>
        <translation>Meldungen kuratieren, die als Dateien mit Front Matter vorliegen.</translation>
    </message>
    <message>
        <source>The folder of articles to open.</source>
        <translation>Der Ordner mit Artikeln, der geöffnet wird.</translation>
    </message>
    <message>
        <source>Usage: forewordctl COMMAND [OPTION...] OPERAND...

Reads and edits articles with front matter; an edit changes only the bytes that it must.

</source>
        <translation>Aufruf: forewordctl BEFEHL [OPTION...] OPERAND...

Liest und bearbeitet Artikel mit Front Matter; eine Änderung betrifft nur die Bytes, die sie muss.

</translation>
    </message>
    <message>
        <source>
“forewordctl COMMAND --help” tells more; --version prints the version.
The exit status is 0 when done, 1 with problems or refusals, 2 for wrong usage.
</source>
        <translation>
Mehr dazu mit „forewordctl BEFEHL --help“; --version gibt die Version aus.
Der Rückgabewert ist 0, wenn alles getan ist, 1 bei Problemen oder Ablehnungen, 2 bei falschem Aufruf.
</translation>
    </message>
    <message>
        <source>forewordctl: A command is missing.</source>
        <translation>forewordctl: Ein Befehl fehlt.</translation>
    </message>
    <message>
        <source>forewordctl: There is no command “%1”.</source>
        <translation>forewordctl: Den Befehl „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>“forewordctl --help” lists the commands.</source>
        <translation>Die Befehle zeigt „forewordctl --help“.</translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ArticleFiles</name>
    <message>
        <source>The folder is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not read this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleQuery</name>
    <message>
        <source>There is no field “%1”. To look for this text, put it in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not known here. Known are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleTableModel</name>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>Qt&apos;s format of a date in the table, as in &quot;13 Apr 2021&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A day and a time, as in &quot;13 Apr 2021, 17:10&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(cannot be read)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(cannot be read: %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published is not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published is neither true nor false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Related</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangeSet</name>
    <message>
        <source>Two changes meet in the same place; make them one by one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditPlanner</name>
    <message>
        <source>There is no field “%1” here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Front matter is made of keys and values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which field to remove.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditSession</name>
    <message>
        <source>Another program has changed this article since. It is left as it is now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FetchPolicy</name>
    <message>
        <source>Pictures are fetched over http and https only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server redirects to a place that is not on the web.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server redirects from https to an unprotected address.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldJson</name>
    <message>
        <source>more text follows the value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not JSON, column %1: %2.</source>
        <extracomment>%1 is a column, %2 says what is wrong there.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is nested too deep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a value is expected (text goes in double quotes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a comma or ] is expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key “%1” stands twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a colon is expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a comma or } is expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text in double quotes is expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half a surrogate pair is no character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a control character is written as an escape, like \n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text is not closed by a double quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a backslash is written twice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldPath</name>
    <message>
        <source>A dot is missing before “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bracket “[” is not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between brackets stands the number of an item, from 0, or + for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of a field is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quote in this field&apos;s name is not closed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldSchema</name>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excerpt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AMP URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AMP CDN URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Related</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This field is kept exactly as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a list. Name one item, as in topics[0], or a new one, as in topics[+].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This field holds other fields. Name one of them, as in provider.name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a date. Write it like 2021-04-13 or 2021-04-13T17:10:59Z.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is neither true nor false.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileStore</name>
    <message>
        <source>Another program has changed the file since it was read. Reload it, then make your change again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is read-only. Allow writing to it and save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was written, but the disk did not confirm it. Save again to be sure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder does not allow new files, which saving needs. Allow writing to the folder and save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file belongs to another user or group, and saving would make it yours. Its owner can save it, or give it to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than %1, the largest that is read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such file. It may have been moved, renamed or deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This symbolic link leads in a circle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not read this file. Its permissions or its owner would have to change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not write here. The permissions of the file or of its folder would have to change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is mounted read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. Make some room and save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your quota on this disk is used up. Make some room and save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be written: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormContent</name>
    <message>
        <source>Nothing can be edited here, because the file cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” holds a value of another kind, so nothing can be put below it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FrontMatterDocument</name>
    <message>
        <source>Two readers of YAML take “%1” for different values, so nothing here can be edited; write it in a plainer way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” comes from elsewhere in the front matter, by a merge key or under a key that is no plain text; edit it in the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is an alias of another value; edit that one, or this one in the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is used again elsewhere by an alias; edit it in the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has a tag that is not known here; edit it in the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” merges other values; edit it in the source.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImageDecoder</name>
    <message>
        <source>The picture is empty: it has no bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an SVG drawing. Drawings can load other files, so they are not shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a web page, not a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a picture in a known format (JPEG, PNG, GIF, WebP, BMP, AVIF, HEIF).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is too large to show: %1. At most %2 pixels a side and %3 million in all are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is too large to show: %1 of %2 bits each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is damaged: its size cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is damaged or cut short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pictures cannot be shown: Qt&apos;s plugin for them is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListedItem</name>
    <message>
        <source>(no address)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;ppearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder of articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write every unsaved article to disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save Selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the selected articles to disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Revert Selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the unsaved edits of the selected articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the last edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do the edit again that was taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the search field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit &amp;Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the title in the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the article above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the article below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compact Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One line for each article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Arrange Panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the panels&apos; title bars, to move them or take them out of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark as the desktop was at the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Publish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set published on the selected articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unpublish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear published on the selected articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Toggle Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish or unpublish the selected articles (Space in the table)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Web Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the article&apos;s web address in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every key of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Foreword</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Oracle</name>
    <message>
        <source>This is more front matter than is read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of two readers of YAML refuses this front matter, so nothing here can be edited; write it in a plainer way.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureLocator</name>
    <message>
        <source>This is not a complete web address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This path leads out of the site&apos;s folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only pictures in the site&apos;s folder and on the web (http, https) are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the path of a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site&apos;s folder is not there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proof</name>
    <message>
        <source>“%1” was not changed, because reading the result again did not give exactly this change; edit it in the source.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceText</name>
    <message>
        <source>The file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no front matter: its first line is not “---”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The front matter has no end: add a line “---” after its last field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The front matter is TOML: it is shown, but only YAML can be edited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The front matter is JSON: it is shown, but only YAML can be edited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The front matter is larger than 1 MB, which is the most that is read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is UTF-16: save it as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not UTF-8 from this byte on: save it as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A control character (U+%1) stands in the front matter: remove it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpanTree</name>
    <message>
        <source>A second document begins here; remove this line or put the text in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The front matter is nested deeper than %n level(s), which is the most that is read.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The alias *%1 names nothing above it; put the value in quotes if it is meant as text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The alias *%1 stands inside the value that it names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The aliases up to here stand for more values than are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key “%1” stands here for the second time; only its last value counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The front matter is not made of keys and values (“key: value”).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnsavedQuestion</name>
    <message>
        <source>Unsaved edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Save your edits to %n article(s)?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What is not saved is lost.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Validation</name>
    <message>
        <source>“%1” is missing. Fill it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” should be a text, and is a list or a group of fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is read as true or false, not as a text. Put it in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>“%1” has %n characters; up to %2 read well.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is not an address. It should begin with https:// or be a path in the site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a date. Write it like 2021-04-13T17:10:59Z.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” should be %2 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” should be %2 or less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a boolean. Write true or false, without quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” should be a list, one text a line, each after a dash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An item of “%1” should be a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” should be a group of fields, such as %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” should be a list.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ValuePlanner</name>
    <message>
        <source>“%1” has a tag that says what it is; edit it in the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” merges other values; edit it in the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of “%1” that would go is used elsewhere by an alias; edit it in the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be put in another order here, because the front matter uses anchors and aliases; edit it in the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of “%1” is used elsewhere by an alias; edit it in the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has a key without a colon; edit it in the source.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Open a folder of articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foreword lists every Markdown file with front matter in it.
Only what you edit is changed, and nothing is written before you save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Folder…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>YamlComplaint</name>
    <message>
        <source>The quote that opens here is not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backslash in double quotes is written twice: \\.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After \x, \u and \U in double quotes come 2, 4 and 8 hexadecimal digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This escape stands for no character; write the character itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tab is used to indent; use blanks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A colon is missing here: a line is “key: value”, or goes on with the line above if it is indented deeper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list cannot begin here; give its first “- ” a line of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key cannot stand here; put the text in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This line is indented like a list item but does not begin with “- ”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bracket [ that opens here is not closed, or a comma is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The brace { that opens here is not closed, or a comma is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value that begins with * needs quotes around it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value that begins with &amp; needs quotes around it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value that begins with ! needs quotes around it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After | or &gt; the text begins on the next line; or put the value in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The indentation after | or &gt; is a number from 1 to 9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value with a colon needs quotes around it inside brackets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The front matter ended before this text; a line here is “key: value”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text follows the closing quote. Inside double quotes a quote is written \&quot;, inside single quotes &apos;&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value with a colon and a blank in it needs quotes around it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This line is indented as if it went on with the line above; indent it like its neighbours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value that begins with %1 needs quotes around it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This line is indented like no line above; indent it like its neighbours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An invisible character stands here that YAML does not allow; remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The YAML cannot be read here (%1).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foreword::app::CollectionStatus</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 unsaved</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln with problems</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foreword::app::MainWindow</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article &amp;Pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Foreword</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foreword %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curate stories kept as files.
Free software under the GNU General Public License, version 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1[*] — Foreword</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading articles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Editing articles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading cancelled: not all articles are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files read in %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Publish %n article(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unpublish %n article(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) saved</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) could not be saved and keep their edits.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) could not be changed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This article has no web address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only http and https addresses are opened: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No web browser could be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article matches. Press Escape in the search field to show all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No articles in this folder.
Foreword lists files ending in .md, .markdown and .mkd, and .html and .txt files with front matter.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foreword::editing::EditSession</name>
    <message numerus="yes">
        <source>Revert %n article(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foreword::frontmatter</name>
    <message>
        <source>The text contains a NUL character, which front matter cannot hold. Remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text contains half of a character, which front matter cannot hold. Remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a date. Write it as 2021-04-13 or 2021-04-13T17:10:59Z.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foreword::imaging::ThumbnailProvider</name>
    <message>
        <source>There is no file %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is too large for a picture: %1. At most %2 are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The download was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures from the web are switched off.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foreword::library::ArticleLibrary</name>
    <message>
        <source>This article is not open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder was closed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foreword::models::ArticleTableModel</name>
    <message>
        <source>Edited, not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpublish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change Title</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foreword::network::ImageDownload</name>
    <message>
        <source>The server answered %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refuses the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be found. Is this computer online?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server closed the connection before the picture was complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 is not secure: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The server sent nothing for %n second(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The picture did not arrive within %n second(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The server sent an empty answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The server redirects more than %n time(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The picture is larger than %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foreword::widgets::ArticleCard</name>
    <message>
        <source>d MMMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foreword::widgets::ArticleDelegate</name>
    <message>
        <source>unreadable</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>edited</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foreword::widgets::ArticleTableView</name>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual Columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foreword::widgets::BooleanEditor</name>
    <message>
        <source>not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”, neither yes nor no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foreword::widgets::Chip</name>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foreword::widgets::ChipsEditor</name>
    <message>
        <source>add…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foreword::widgets::DateTimeEditor</name>
    <message>
        <source>Calendar for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written once it is a date, such as 2021-04-13 or 2021-04-13 17:10:59.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foreword::widgets::FieldEditor</name>
    <message>
        <source>a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a group of fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foreword::widgets::FieldForm</name>
    <message>
        <source>%1 %2</source>
        <extracomment>The name of a control: of a group of fields (&quot;Provider&quot;) this one (&quot;Domain&quot;).</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foreword::widgets::IntegerEditor</name>
    <message>
        <source>not a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foreword::widgets::ItemListEditor</name>
    <message>
        <source>Item of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A list within an item: of &quot;Provider&quot; or &quot;Related&quot; its &quot;Images&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a list in the file, so it cannot be edited here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move in %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foreword::widgets::MessageBar</name>
    <message>
        <source>Close message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foreword::widgets::OpaqueEditor</name>
    <message>
        <source>Copy %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept exactly</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foreword::widgets::PictureView</name>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be shown: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by %2 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture cannot be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the web</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foreword::widgets::QueryBar</name>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in title, excerpt, provider and topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words, &quot;a phrase&quot;, or a field: provider:cnn published:no topic:&quot;Public transport&quot; -category:opinion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foreword::widgets::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish or unpublish the selected articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select more articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift or Ctrl with the arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foreword::widgets::TextEditor</name>
    <message>
        <source>long: %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foreword::widgets::UrlEditor</name>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not an address</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Curate stories kept as files with front matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of articles to open.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>UnsavedQuestion</name>
    <message numerus="yes">
        <source>Save your edits to %n article(s)?</source>
        <translation>
            <numerusform>Save your edits to %n article?</numerusform>
            <numerusform>Save your edits to %n articles?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foreword::app::CollectionStatus</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with problems</source>
        <translation>
            <numerusform>%Ln with problems</numerusform>
            <numerusform>%Ln with problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foreword::app::MainWindow</name>
    <message numerus="yes">
        <source>Publish %n article(s)</source>
        <translation>
            <numerusform>Publish %n article</numerusform>
            <numerusform>Publish %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unpublish %n article(s)</source>
        <translation>
            <numerusform>Unpublish %n article</numerusform>
            <numerusform>Unpublish %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) saved</source>
        <translation>
            <numerusform>%Ln article saved</numerusform>
            <numerusform>%Ln articles saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) could not be saved and keep their edits.</source>
        <translation>
            <numerusform>%Ln article could not be saved and keeps its edits.</numerusform>
            <numerusform>%Ln articles could not be saved and keep their edits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) could not be changed.</source>
        <translation>
            <numerusform>%Ln article could not be changed.</numerusform>
            <numerusform>%Ln articles could not be changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln</source>
        <translation>
            <numerusform>Save %Ln</numerusform>
            <numerusform>Save %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Another program has changed %Ln article(s) that you have edited. Your edits are kept; revert them to see what it has written.</source>
        <translation>
            <numerusform>Another program has changed %Ln article that you have edited. Your edits are kept; revert them to see what it has written.</numerusform>
            <numerusform>Another program has changed %Ln articles that you have edited. Your edits are kept; revert them to see what it has written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foreword::editing::EditSession</name>
    <message numerus="yes">
        <source>Revert %n article(s)</source>
        <translation>
            <numerusform>Revert %n article</numerusform>
            <numerusform>Revert %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foreword::network::ImageDownload</name>
    <message numerus="yes">
        <source>The server sent nothing for %n second(s).</source>
        <translation>
            <numerusform>The server sent nothing for %n second.</numerusform>
            <numerusform>The server sent nothing for %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The picture did not arrive within %n second(s).</source>
        <translation>
            <numerusform>The picture did not arrive within %n second.</numerusform>
            <numerusform>The picture did not arrive within %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server redirects more than %n time(s).</source>
        <translation>
            <numerusform>The server redirects more than %n time.</numerusform>
            <numerusform>The server redirects more than %n times.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foreword::widgets::ArticleDelegate</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foreword::widgets::ArticlePane</name>
    <message numerus="yes">
        <source>%n article(s) selected</source>
        <translation>
            <numerusform>%n article selected</numerusform>
            <numerusform>%n articles selected</numerusform>
        </translation>
    </message>
</context>
</TS>

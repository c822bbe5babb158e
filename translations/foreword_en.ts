<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ArticleMarks</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CellPaste</name>
    <message numerus="yes">
        <source>%Ln row(s) would be pasted</source>
        <comment>begins a sentence</comment>
        <translation>
            <numerusform>%Ln row would be pasted</numerusform>
            <numerusform>%Ln rows would be pasted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, but %Ln row(s) are selected, and they are not adjacent.</source>
        <translation>
            <numerusform>%1, but only %Ln row is selected.</numerusform>
            <numerusform>%1, but %Ln rows are selected, and not one below the other.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, but there are only %Ln row(s) from the selected one on.</source>
        <translation>
            <numerusform>%1, but there is only %Ln row from the selected one on.</numerusform>
            <numerusform>%1, but there are only %Ln rows from the selected one on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, but there are only %Ln column(s) from the current cell on.</source>
        <translation>
            <numerusform>%1, but there is only %Ln column from the current cell on.</numerusform>
            <numerusform>%1, but there are only %Ln columns from the current cell on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s) would be pasted</source>
        <comment>begins a sentence</comment>
        <translation>
            <numerusform>%Ln column would be pasted</numerusform>
            <numerusform>%Ln columns would be pasted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FailureTexts</name>
    <message numerus="yes">
        <source>%Ln article(s) could not be saved and keep their edits.</source>
        <translation>
            <numerusform>%Ln article could not be saved and keeps its edits.</numerusform>
            <numerusform>%Ln articles could not be saved and keep their edits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) cannot be read and were not saved; their edits are kept.</source>
        <translation>
            <numerusform>%Ln article cannot be read and was not saved; its edits are kept.</numerusform>
            <numerusform>%Ln articles cannot be read and were not saved; their edits are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was changed, because %Ln article(s) cannot be changed.</source>
        <translation>
            <numerusform>Nothing was changed, because %Ln article cannot be.</numerusform>
            <numerusform>Nothing was changed, because %Ln articles cannot be.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) could not be changed.</source>
        <translation>
            <numerusform>%Ln article could not be changed.</numerusform>
            <numerusform>%Ln articles could not be changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PictureProblems</name>
    <message numerus="yes">
        <source>%Ln other article(s) lead with it, such as “%1”.</source>
        <translation>
            <numerusform>%Ln other article leads with it: “%1”.</numerusform>
            <numerusform>%Ln other articles lead with it, such as “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnsavedQuestion</name>
    <message numerus="yes">
        <source>Save your edits to %n article(s)?</source>
        <translation>
            <numerusform>Save your edits to %n article?</numerusform>
            <numerusform>Save your edits to %n articles?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edits to %n article(s) in the trash are lost in any case.</source>
        <translation>
            <numerusform>Edits to %n article in the trash are lost in any case.</numerusform>
            <numerusform>Edits to %n articles in the trash are lost in any case.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard your edits to %n article(s) in the trash?</source>
        <translation>
            <numerusform>Discard your edits to %n article in the trash?</numerusform>
            <numerusform>Discard your edits to %n articles in the trash?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foreword::app::ArticleActions</name>
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
</context>
<context>
    <name>foreword::app::CellActions</name>
    <message numerus="yes">
        <source>Paste into %n article(s)</source>
        <translation>
            <numerusform>Paste into %n article</numerusform>
            <numerusform>Paste into %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was pasted, because %Ln cell(s) cannot take it:</source>
        <translation>
            <numerusform>Nothing was pasted, because %Ln cell cannot take it:</numerusform>
            <numerusform>Nothing was pasted, because %Ln cells cannot take it:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
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
    <name>foreword::app::FolderActions</name>
    <message numerus="yes">
        <source>Another program has changed %Ln article(s) that you have edited. Your edits are kept; revert them to see what it has written.</source>
        <translation>
            <numerusform>Another program has changed %Ln article that you have edited. Your edits are kept; revert them to see what it has written.</numerusform>
            <numerusform>Another program has changed %Ln articles that you have edited. Your edits are kept; revert them to see what it has written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foreword::app::MainWindow</name>
    <message numerus="yes">
        <source>Save %Ln</source>
        <translation>
            <numerusform>Save %Ln</numerusform>
            <numerusform>Save %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) moved to the trash</source>
        <translation>
            <numerusform>%Ln article moved to the trash</numerusform>
            <numerusform>%Ln articles moved to the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln with unsaved edits</source>
        <extracomment>What was moved to the trash, and how many of them were edited.</extracomment>
        <translation>
            <numerusform>%1, %Ln with unsaved edits</numerusform>
            <numerusform>%1, %Ln with unsaved edits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foreword::app::Recovery</name>
    <message numerus="yes">
        <source>Edits of %Ln article(s) cannot be restored; they are kept until you discard them:</source>
        <translation>
            <numerusform>Edits of %Ln article cannot be restored; they are kept until you discard them:</numerusform>
            <numerusform>Edits of %Ln articles cannot be restored; they are kept until you discard them:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore unsaved edits of %Ln article(s)?</source>
        <translation>
            <numerusform>Restore unsaved edits of %Ln article?</numerusform>
            <numerusform>Restore unsaved edits of %Ln articles?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unsaved edits of %Ln article(s) were found.</source>
        <translation>
            <numerusform>Unsaved edits of %Ln article were found.</numerusform>
            <numerusform>Unsaved edits of %Ln articles were found.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foreword::app::SaveActions</name>
    <message numerus="yes">
        <source>%Ln article(s) saved</source>
        <translation>
            <numerusform>%Ln article saved</numerusform>
            <numerusform>%Ln articles saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foreword::app::SettingsDialog</name>
    <message numerus="yes">
        <source> day(s)</source>
        <extracomment>After a number, with the space between.</extracomment>
        <translation>
            <numerusform> day</numerusform>
            <numerusform> days</numerusform>
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
    <message numerus="yes">
        <source>Restore %n article(s)</source>
        <translation>
            <numerusform>Restore %n article</numerusform>
            <numerusform>Restore %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foreword::editing::FileSteps</name>
    <message numerus="yes">
        <source>Move %n article(s) to trash</source>
        <translation>
            <numerusform>Move %n Article to Trash</numerusform>
            <numerusform>Move %n Articles to Trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %n new article(s)</source>
        <translation>
            <numerusform>Restore %n new article</numerusform>
            <numerusform>Restore %n new articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foreword::models::ProblemsModel</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
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
    <name>foreword::widgets::ArticlePane</name>
    <message numerus="yes">
        <source>%n article(s) selected</source>
        <translation>
            <numerusform>%n article selected</numerusform>
            <numerusform>%n articles selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foreword::widgets::ArticlesForm</name>
    <message numerus="yes">
        <source>%n article(s) selected</source>
        <translation>
            <numerusform>%n article selected</numerusform>
            <numerusform>%n articles selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them cannot be read and stay(s) as they are.</source>
        <translation>
            <numerusform>%n of them cannot be read and stays as it is.</numerusform>
            <numerusform>%n of them cannot be read and stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) not changed.</source>
        <translation>
            <numerusform>%n article not changed.</numerusform>
            <numerusform>%n articles not changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foreword::widgets::ChangesPanel</name>
    <message numerus="yes">
        <source>Revert %n article(s)</source>
        <translation>
            <numerusform>Revert %n article</numerusform>
            <numerusform>Revert %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unsaved article(s)</source>
        <translation>
            <numerusform>%Ln unsaved article</numerusform>
            <numerusform>%Ln unsaved articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Revert %n field(s)</source>
        <translation>
            <numerusform>Revert %n field</numerusform>
            <numerusform>Revert %n fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foreword::widgets::ChipsEditor</name>
    <message numerus="yes">
        <source>Add to %1 of %n article(s)</source>
        <translation>
            <numerusform>Add to %1 of %n article</numerusform>
            <numerusform>Add to %1 of %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %1 of %n article(s)</source>
        <translation>
            <numerusform>Replace %1 of %n article</numerusform>
            <numerusform>Replace %1 of %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove from %1 of %n article(s)</source>
        <translation>
            <numerusform>Remove from %1 of %n article</numerusform>
            <numerusform>Remove from %1 of %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foreword::widgets::CommonListEditor</name>
    <message numerus="yes">
        <source>Add to %1 of %n article(s)</source>
        <translation>
            <numerusform>Add to %1 of %n article</numerusform>
            <numerusform>Add to %1 of %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove from %1 of %n article(s)</source>
        <translation>
            <numerusform>Remove from %1 of %n article</numerusform>
            <numerusform>Remove from %1 of %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %1 of %n article(s)</source>
        <translation>
            <numerusform>Replace %1 of %n article</numerusform>
            <numerusform>Replace %1 of %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foreword::widgets::CountedValuesModel</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foreword::widgets::DiffView</name>
    <message numerus="yes">
        <source>… and %Ln more changed line(s)</source>
        <translation>
            <numerusform>… and %Ln more changed line</numerusform>
            <numerusform>… and %Ln more changed lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foreword::widgets::FieldEditor</name>
    <message numerus="yes">
        <source>Remove %1 from %n article(s)</source>
        <translation>
            <numerusform>Remove %1 from %n article</numerusform>
            <numerusform>Remove %1 from %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %1 of %n article(s)</source>
        <translation>
            <numerusform>Change %1 of %n article</numerusform>
            <numerusform>Change %1 of %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foreword::widgets::OtherFieldsModel</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foreword::widgets::PictureCheckPanel</name>
    <message numerus="yes">
        <source>Fix %n problem(s) of pictures</source>
        <translation>
            <numerusform>Fix %n problem of pictures</numerusform>
            <numerusform>Fix %n problems of pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n dead picture(s)</source>
        <translation>
            <numerusform>Remove %n dead picture</numerusform>
            <numerusform>Remove %n dead pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write true size of %n picture(s)</source>
        <translation>
            <numerusform>Write true size of %n picture</numerusform>
            <numerusform>Write true sizes of %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use https for %n picture(s)</source>
        <translation>
            <numerusform>Use https for %n picture</numerusform>
            <numerusform>Use https for %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looking for the pictures of %Ln article(s)…</source>
        <translation>
            <numerusform>Looking for the pictures of %Ln article…</numerusform>
            <numerusform>Looking for the pictures of %Ln articles…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) checked</source>
        <translation>
            <numerusform>%Ln picture checked</numerusform>
            <numerusform>%Ln pictures checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be reached now</source>
        <translation>
            <numerusform>%Ln could not be reached now</numerusform>
            <numerusform>%Ln could not be reached now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problem</numerusform>
            <numerusform>%Ln problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foreword::widgets::ProblemsPanel</name>
    <message numerus="yes">
        <source>Write %n field(s) as number</source>
        <translation>
            <numerusform>Write %n field as number</numerusform>
            <numerusform>Write %n fields as number</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %n field(s) as date</source>
        <translation>
            <numerusform>Write %n field as date</numerusform>
            <numerusform>Write %n fields as date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove blanks around %n address(es)</source>
        <translation>
            <numerusform>Remove blanks around %n address</numerusform>
            <numerusform>Remove blanks around %n addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fix %n problem(s)</source>
        <translation>
            <numerusform>Fix %n problem</numerusform>
            <numerusform>Fix %n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problem</numerusform>
            <numerusform>%Ln problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %n field(s) as true</source>
        <translation>
            <numerusform>Write %n field as true</numerusform>
            <numerusform>Write %n fields as true</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foreword::widgets::ProviderOffer</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foreword::widgets::StoryPicker</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
</context>
</TS>

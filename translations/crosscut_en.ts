<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>crosscut::ui::JobsDock</name>
    <message numerus="yes">
        <source>%n running</source>
        <translation><numerusform>%n running</numerusform><numerusform>%n running</numerusform></translation>
    </message>
</context>
<context>
    <name>crosscut::ui::SourcePage</name>
    <message numerus="yes">
        <source>%n of them cannot be used as they are.</source>
        <translation><numerusform>%n of them cannot be used as they are.</numerusform><numerusform>%n of them cannot be used as they are.</numerusform></translation>
    </message>
</context>
<context>
    <name>crosscut::ui::StatusLine</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation><numerusform>%1 and %n more</numerusform><numerusform>%1 and %n more</numerusform></translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Open the &amp;sample project</source>
        <translation>打开示例项目(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>新建项目(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>打开项目(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Import files…</source>
        <translation>导入文件(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Revert an import…</source>
        <translation>撤回导入(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Back up project…</source>
        <translation>备份项目(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>关闭项目(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>数据(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Match</source>
        <translation>匹配(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation>方案(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>复盘(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation>恢复默认布局(&amp;L)</translation>
    </message>
    <message>
        <source>Theme: as the &amp;system</source>
        <translation>主题：跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>Theme: &amp;light</source>
        <translation>主题：浅色(&amp;L)</translation>
    </message>
    <message>
        <source>Theme: &amp;dark</source>
        <translation>主题：深色(&amp;D)</translation>
    </message>
    <message>
        <source>Theme: high &amp;contrast</source>
        <translation>主题：高对比度(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>查找命令(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Help for this panel</source>
        <translation>本面板帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About Crosscut</source>
        <translation>关于跨映(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Export the report as PDF…</source>
        <translation>导出报告 PDF(&amp;E)…</translation>
    </message>
    <message>
        <source>Print pre&amp;view…</source>
        <translation>打印预览(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Print the report…</source>
        <translation>打印报告(&amp;P)…</translation>
    </message>
    <message>
        <source>Import from the cli&amp;pboard…</source>
        <translation>从剪贴板导入(&amp;P)…</translation>
    </message>
</context>
<context>
    <name>ActivityChart</name>
    <message>
        <source>Events per person and month</source>
        <translation>每人每月行为数</translation>
    </message>
    <message>
        <source>How active are people by month?</source>
        <translation>各月有多活跃？</translation>
    </message>
    <message>
        <source>The events carry no time</source>
        <translation>行为没有时间</translation>
    </message>
    <message>
        <source>Mean of each segment, n = %1, %2 to %3</source>
        <translation>各人群均值，n = %1，%2 至 %3</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>%1 is the most active: %2 events per person and month</source>
        <translation>%1最活跃：人均每月 %2 次行为</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Crosscut</source>
        <translation>跨映</translation>
    </message>
</context>
<context>
    <name>BarChart</name>
    <message>
        <source>Groups under 10 people show no number.</source>
        <translation>不足 10 人的分组不显示数字。</translation>
    </message>
    <message>
        <source>%1 by %2, n = %3</source>
        <translation>按%2的%1，n = %3</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>%1 is damaged. Keep it as it is and go on with a backup.</source>
        <translation>%1 已损坏。请保持原样，改用备份继续工作。</translation>
    </message>
    <message>
        <source>%1 is intact.</source>
        <translation>%1 完好。</translation>
    </message>
    <message>
        <source>%1 holds the sample project. Everything in it is invented.</source>
        <translation>%1 是示例项目，其中的一切均为虚构。</translation>
    </message>
    <message>
        <source>%1 is ready for its first import.</source>
        <translation>%1 已建好，可以开始导入。</translation>
    </message>
    <message>
        <source>NDCG@K: binary gain, discount log2(rank + 1), ideal list cut at min(K, |R|). MAP@K divides by min(K, |R|). Precision@K is hits / K, recall hits / |R|, MRR the reciprocal rank of the first hit within K; each is the mean over people. All items compete; what a person has in training is masked, ties go by item key, an empty list scores 0, and people without a test item are left out and counted. Coverage is the share of items in any list, Gini how unevenly the lists show them. Intervals: 95 %, bootstrap over people.</source>
        <translation>NDCG@K：二元增益，折扣 log2(名次 + 1)，理想列表截至 min(K, |R|)。MAP@K 除以 min(K, |R|)。Precision@K 为命中数 / K，召回率为命中数 / |R|，MRR 为前 K 名内首个命中名次的倒数；均为按用户求平均。全部条目参与排序；训练期已有的条目被屏蔽，同分按条目主键排序，空列表记 0 分，没有测试条目的用户不计入，但会列出人数。覆盖率为出现在任一列表中的条目比例，基尼系数表示展示的不均匀程度。区间：95 %，按用户自助抽样。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>The first %1 of %2 lists. --output writes all of them to a file.</source>
        <translation>只显示 %2 个列表中的前 %1 个。用 --output 可把全部列表写入文件。</translation>
    </message>
    <message>
        <source>Wrote %1 lists to %2.</source>
        <translation>已把 %1 个列表写入 %2。</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Coefficient</source>
        <translation>系数</translation>
    </message>
    <message>
        <source>Std. error</source>
        <translation>标准误</translation>
    </message>
    <message>
        <source>Odds ratio</source>
        <translation>优势比</translation>
    </message>
    <message>
        <source>%1 of %2 people (%3). AUC %4, PR-AUC %5, Brier %6, calibration error %7; the best tenth holds %8 times the average.</source>
        <translation>%2 人中有 %1 人（%3）。AUC %4，PR-AUC %5，Brier %6，校准误差 %7；得分最高的十分之一人群中，比例是平均值的 %8 倍。</translation>
    </message>
    <message>
        <source>Measured on people that the fit had not seen (five folds), on purchases after the cutoff.</source>
        <translation>以上指标在拟合时未见过的用户（五折）和截止日之后的购买上测得。</translation>
    </message>
    <message>
        <source>Measured on the people of the fit itself.</source>
        <translation>以上指标在参与拟合的用户上测得。</translation>
    </message>
    <message>
        <source>Wrote %1 pages to %2.</source>
        <translation>已写入 %1 页：%2</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>新方案</translation>
    </message>
    <message>
        <source>The model finds nothing that speaks for any item.</source>
        <translation>模型没有找到支持任何条目的依据。</translation>
    </message>
    <message>
        <source>evidence %1</source>
        <translation>依据 %1</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>人群</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>A group of fewer than 10 people is not shown</source>
        <translation>不足 10 人的分组不予显示</translation>
    </message>
    <message>
        <source>Hazard ratio</source>
        <translation>风险比</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Value per person</source>
        <translation>人均价值</translation>
    </message>
    <message>
        <source>Months expected</source>
        <translation>预计月数</translation>
    </message>
    <message>
        <source>(taken back)</source>
        <translation>（已撤回）</translation>
    </message>
    <message>
        <source>Ranks are compared among the best %1 of %2 pairs.</source>
        <translation>名次区间在全部 %2 个配对中得分最高的 %1 个之间比较。</translation>
    </message>
    <message>
        <source>Batch %1 is taken back: %2 rows removed, %3 as they were before, %4 with cells that stay.</source>
        <translation>批次 %1 已撤回：删除 %2 行，%3 行恢复原样，%4 行有单元格保留。</translation>
    </message>
</context>
<context>
    <name>CriteriaChart</name>
    <message>
        <source>%1 (no evidence)</source>
        <translation>%1（无依据）</translation>
    </message>
    <message>
        <source>Value, 0 to 1</source>
        <translation>取值，0 到 1</translation>
    </message>
    <message>
        <source>Nothing speaks for this pair yet</source>
        <translation>这一配对还没有依据</translation>
    </message>
    <message>
        <source>%1 speaks for it most</source>
        <translation>%1最支持这一配对</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Value of each criterion, 0 to 1; score %1</source>
        <translation>各指标取值，0 到 1；得分 %1</translation>
    </message>
</context>
<context>
    <name>DistributionChart</name>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>%1: half of the values lie from %2 to %3</source>
        <translation>%1：半数的值在 %2 到 %3 之间</translation>
    </message>
    <message>
        <source>%1: “%2” is the commonest, in %3 of the rows that say it</source>
        <translation>%1：「%2」最多，占有值行的 %3</translation>
    </message>
    <message>
        <source>%1, rows by value in %2 steps of equal width, n = %3</source>
        <translation>%1，按值分成 %2 个等宽区间的行数，n = %3</translation>
    </message>
    <message>
        <source>%1, the %2 commonest of %3 values, n = %4</source>
        <translation>%1，%3 个不同值中最多的 %2 个，n = %4</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Values and steps that few people share are not shown.</source>
        <translation>人数过少的值和区间不显示。</translation>
    </message>
</context>
<context>
    <name>Durations</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>There is no file “%1”. Check its name and folder.</source>
        <translation>找不到文件「%1」。请检查文件名和文件夹。</translation>
    </message>
    <message>
        <source>“%1” cannot be read. Check that you may open it and that the disk is connected.</source>
        <translation>无法读取「%1」。请检查访问权限，并确认磁盘已连接。</translation>
    </message>
    <message>
        <source>“%1” cannot be written. Choose a folder that you may write to.</source>
        <translation>无法写入「%1」。请选择有写入权限的文件夹。</translation>
    </message>
    <message>
        <source>“%1” exists already. Choose another name, or ask for it to be replaced.</source>
        <translation>「%1」已存在。请换一个名称，或选择替换。</translation>
    </message>
    <message>
        <source>The disk is full, so “%1” was not written. Make room and try again; nothing was changed.</source>
        <translation>磁盘已满，「%1」未写入。请腾出空间后重试；没有任何改动。</translation>
    </message>
    <message>
        <source>“%1” is not a Crosscut project. It was left untouched.</source>
        <translation>「%1」不是跨映项目文件，未做任何改动。</translation>
    </message>
    <message>
        <source>The project “%1” is damaged and was left untouched. Go on from a backup.</source>
        <translation>项目「%1」已损坏，未做任何改动。请用备份继续。</translation>
    </message>
    <message>
        <source>“%1” was made by a newer version of Crosscut (format %2; this one knows up to %3). It was left untouched: install the newer version to open it.</source>
        <translation>「%1」由更新版本的跨映创建（格式 %2，本版本最高支持 %3），未做任何改动。请安装新版本后打开。</translation>
    </message>
    <message>
        <source>“%1” is being edited by %2. Close it there, or open it here for reading only.</source>
        <translation>「%1」正由 %2 编辑。请先在那边关闭，或在此以只读方式打开。</translation>
    </message>
    <message>
        <source>“%1” is open for reading only. To change it, open a copy or close it elsewhere.</source>
        <translation>「%1」以只读方式打开。要修改，请打开副本或先在别处关闭。</translation>
    </message>
    <message>
        <source>“%1” could not be brought up to date. It is as it was; a copy is at “%2”.</source>
        <translation>「%1」未能升级到新格式，文件保持原样；副本位于「%2」。</translation>
    </message>
    <message>
        <source>The project “%1” could not be read or written. Nothing was changed; try again.</source>
        <translation>项目「%1」读写失败，没有任何改动，请重试。</translation>
    </message>
    <message>
        <source>“%1” holds no rows. Choose a file with data.</source>
        <translation>「%1」中没有数据行。请选择有数据的文件。</translation>
    </message>
    <message>
        <source>“%1” is not %2: line %3 holds bytes that do not fit. Choose another encoding.</source>
        <translation>「%1」不是 %2 编码：第 %3 行有无法识别的字节。请选择其他编码。</translation>
    </message>
    <message>
        <source>“%1” cannot be read as a table: line %2 does not fit. Check delimiter and quotes.</source>
        <translation>「%1」无法按表格读取：第 %2 行不符合格式。请检查分隔符和引号。</translation>
    </message>
    <message>
        <source>“%1” is too large: %2. Split the file.</source>
        <translation>「%1」过大：%2。请拆分文件。</translation>
    </message>
    <message>
        <source>There is no column “%1”. The columns are: %2.</source>
        <translation>没有名为「%1」的列。现有的列：%2。</translation>
    </message>
    <message>
        <source>There is no field “%1”. The fields are: %2.</source>
        <translation>没有名为「%1」的字段。可用的字段：%2。</translation>
    </message>
    <message>
        <source>No column gives “%1”. Choose the one that does.</source>
        <translation>没有列对应「%1」。请选择对应的列。</translation>
    </message>
    <message>
        <source>Line %2 of “%1” was not accepted, so nothing was imported. Mend the line, or let such lines be skipped.</source>
        <translation>「%1」第 %2 行未通过检查，因此没有导入任何数据。请修正该行，或选择跳过此类行。</translation>
    </message>
    <message>
        <source>There is no import batch %1. Look up its number in the list of batches.</source>
        <translation>没有编号为 %1 的导入批次。请在批次列表中查找编号。</translation>
    </message>
    <message>
        <source>Import batch %1 has been reverted already.</source>
        <translation>导入批次 %1 已经撤回。</translation>
    </message>
    <message>
        <source>There are not enough data for an honest answer. %1</source>
        <translation>数据还不足以给出可靠的结果。%1</translation>
    </message>
    <message>
        <source>The column “%1” has the same value in every row and explains nothing. Leave it out.</source>
        <translation>「%1」列每一行取值相同，无法解释结果。请去掉该列。</translation>
    </message>
    <message>
        <source>The column “%1” follows from %2. Leave one of them out, or add a penalty.</source>
        <translation>「%1」列可由 %2 推出。请去掉其中之一，或加入惩罚项。</translation>
    </message>
    <message>
        <source>The column “%1” has no value in any row. Leave it out.</source>
        <translation>「%1」列没有任何取值。请去掉该列。</translation>
    </message>
    <message>
        <source>The column “%1” is not numeric: it holds “%2”. Treat it as a category.</source>
        <translation>「%1」列不是数字：其中有「%2」。请按类别处理。</translation>
    </message>
    <message>
        <source>The column “%1” separates the outcome completely, so its effect has no limit. Add a penalty (L2 or Firth), or leave it out.</source>
        <translation>「%1」列把结果完全分开，其影响无法估计。请加入惩罚项（L2 或 Firth），或去掉该列。</translation>
    </message>
    <message>
        <source>“%2” is not possible for %1. Possible: %3.</source>
        <translation>%1 不能为「%2」。可选：%3。</translation>
    </message>
    <message>
        <source>The project has no %1 yet. Import them first.</source>
        <translation>项目中还没有%1。请先导入。</translation>
    </message>
    <message>
        <source>There is no film “%1” in the catalog. Check the key, or import the film.</source>
        <translation>目录中没有影片「%1」。请检查编号，或先导入该影片。</translation>
    </message>
    <message>
        <source>There is no course “%1” in the catalog. Check the key, or import the course.</source>
        <translation>目录中没有课程「%1」。请检查编号，或先导入该课程。</translation>
    </message>
    <message>
        <source>There is no user “%1”. Check the key, or import the user.</source>
        <translation>没有用户「%1」。请检查编号，或先导入该用户。</translation>
    </message>
    <message>
        <source>There is no plan “%1”. Check the name, or make the plan.</source>
        <translation>没有名为「%1」的方案。请检查名称，或新建方案。</translation>
    </message>
    <message>
        <source>There is a plan “%1” already. Choose another name.</source>
        <translation>已有名为「%1」的方案。请换一个名称。</translation>
    </message>
    <message>
        <source>The pair of “%1” and “%2” is not possible: look for both in the catalogs.</source>
        <translation>「%1」与「%2」无法配对：请在目录中查找两者。</translation>
    </message>
    <message>
        <source>There is no segment “%1”. Make the segments again, or choose another one.</source>
        <translation>没有人群「%1」。请重新划分人群，或选择其他人群。</translation>
    </message>
    <message>
        <source>Cancelled. Everything is as it was.</source>
        <translation>已取消，一切保持原样。</translation>
    </message>
    <message>
        <source>Something went wrong inside Crosscut. Your data are as they were; the details help to mend it.</source>
        <translation>跨映内部出现问题，您的数据保持原样；详细信息有助于修复。</translation>
    </message>
    <message>
        <source>Needed are at least %2 %1; there are %3, so %4 are missing.</source>
        <translation>%1至少需要 %2，现有 %3，还差 %4。</translation>
    </message>
    <message>
        <source>%5: needed are at least %2 %1; there are %3, so %4 are missing.</source>
        <translation>%5：%1至少需要 %2，现有 %3，还差 %4。</translation>
    </message>
    <message>
        <source>“%1” is damaged, or not what it begins like. Export it again and import that.</source>
        <translation>「%1」已损坏，或者内容与文件开头标示的格式不符。请重新导出后再导入。</translation>
    </message>
    <message>
        <source>“%1” is an old Excel workbook (.xls) or has a password. Save it as .xlsx without a password and import that.</source>
        <translation>「%1」是旧版 Excel 工作簿（.xls）或设有密码。请另存为不带密码的 .xlsx 后再导入。</translation>
    </message>
    <message>
        <source>“%1” is a binary Excel workbook (.xlsb). Save it as .xlsx and import that.</source>
        <translation>「%1」是二进制 Excel 工作簿（.xlsb）。请另存为 .xlsx 后再导入。</translation>
    </message>
    <message>
        <source>“%1” is locked with a password. Unpack it and import what is inside.</source>
        <translation>「%1」设有密码。请先解压，再导入其中的文件。</translation>
    </message>
    <message>
        <source>“%1” holds a packed database. Unpack it and import what is inside.</source>
        <translation>「%1」里是压缩的数据库。请先解压，再导入其中的文件。</translation>
    </message>
    <message>
        <source>“%1” holds no table. Choose another file.</source>
        <translation>「%1」里没有表格。请选择别的文件。</translation>
    </message>
    <message>
        <source>Line %2 of “%1” is not the JSON object that should be there. Export the file again, or mend the line.</source>
        <translation>「%1」第 %2 行不是应有的 JSON 对象。请重新导出文件，或修正这一行。</translation>
    </message>
    <message>
        <source>“%1” holds several tables: %3. Choose one of them (--sheet NAME).</source>
        <translation>「%1」里有多个表格：%3。请选择其中一个（--sheet 名称）。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>“%1” has other columns than the first table of its folder. Import it on its own, or take it out of the folder.</source>
        <translation>「%1」的列与文件夹里第一张表不同。请单独导入它，或把它移出文件夹。</translation>
    </message>
</context>
<context>
    <name>ForestChart</name>
    <message>
        <source>Hazard ratio (left of 1: stays longer; right of 1: leaves sooner)</source>
        <translation>风险比（1 以左：留得更久；1 以右：走得更早）</translation>
    </message>
    <message>
        <source>No term has a clear effect on leaving</source>
        <translation>没有变量对流失有明确影响</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Hazard ratio</source>
        <translation>风险比</translation>
    </message>
    <message>
        <source>Lower limit</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>Upper limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Cox model with 95 % intervals, n = %1, left: %2</source>
        <translation>Cox 模型，95 % 区间，n = %1，流失 %2</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Users, films, courses, events and more, as they were imported. Type to filter, click a heading to sort, press F2 to change a cell; every change can be undone. A film or a course that you pick here is picked in the other panels as well.</source>
        <translation>导入的用户、影片、课程、行为等数据。输入文字即可筛选，点击列标题排序，按 F2 修改单元格，每次修改都可撤销。在这里选中的影片或课程，其他面板也会同步选中。</translation>
    </message>
    <message>
        <source>What keeps the data from being trusted: what blocks stands first, then what warns. A double click shows the rows concerned in the catalogs.</source>
        <translation>影响数据可信度的问题：先列阻断项，再列警告。双击可在目录中查看相关的行。</translation>
    </message>
    <message>
        <source>Groups of people who behave alike. Click a bar and the users table shows these people. Groups of fewer than 10 people are hidden.</source>
        <translation>行为相近的人群。点击柱形，用户表即显示这些人。人数不足 10 的组不予显示。</translation>
    </message>
    <message>
        <source>Films and courses that fit, best first. Each pair says why: shared topics, buyers among the film's watchers, reach and timing. A pair that fails a gate scores 0. Add the good ones to the plan.</source>
        <translation>相配的影片与课程，最佳者在前。每个配对都说明理由：主题重合、观看者中的购买者、触达与时机。未通过门槛的配对得 0 分。把合适的加入方案。</translation>
    </message>
    <message>
        <source>How long people stay. A curve falls where people leave; the band is its 95 % interval. The factors say, all else equal, who leaves sooner.</source>
        <translation>用户能留存多久。曲线在有人流失处下降，色带为 95 % 区间。各因素说明在同样条件下谁流失得更快。</translation>
    </message>
    <message>
        <source>The pairs that you want, with form, channels, dates, budget and terms. Everything is saved as you go and can be undone by name.</source>
        <translation>选定的配对，及其形式、渠道、日期、预算与条款。随做随存，每一步都可按名称撤销。</translation>
    </message>
    <message>
        <source>The plan on paper, as the partner signs it. Ctrl+E writes the PDF, Ctrl+P prints it.</source>
        <translation>供合作方签署的纸面方案。Ctrl+E 导出 PDF，Ctrl+P 打印。</translation>
    </message>
    <message>
        <source>What is running and what has run. Work can be cancelled at any time: the project is then as it was. Results that were computed before the data changed are marked as stale.</source>
        <translation>正在运行和已经运行的任务。随时可以取消，项目会保持原样。数据变化之前得出的结果会标为已过期。</translation>
    </message>
    <message>
        <source>Open the sample project to look around, or drop your files on the window. Ctrl+K finds every command.</source>
        <translation>打开示例项目随意看看，或把文件拖到窗口上。按 Ctrl+K 可查找所有命令。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Ctrl+1 … Ctrl+4&lt;/b&gt; workspaces &amp;nbsp; &lt;b&gt;Ctrl+K&lt;/b&gt; commands &amp;nbsp; &lt;b&gt;Ctrl+F&lt;/b&gt; filter &amp;nbsp; &lt;b&gt;F2&lt;/b&gt; edit &amp;nbsp; &lt;b&gt;Ctrl+Z&lt;/b&gt; undo</source>
        <translation>&lt;b&gt;Ctrl+1 … Ctrl+4&lt;/b&gt; 工作区 &amp;nbsp; &lt;b&gt;Ctrl+K&lt;/b&gt; 命令 &amp;nbsp; &lt;b&gt;Ctrl+F&lt;/b&gt; 筛选 &amp;nbsp; &lt;b&gt;F2&lt;/b&gt; 编辑 &amp;nbsp; &lt;b&gt;Ctrl+Z&lt;/b&gt; 撤销</translation>
    </message>
    <message>
        <source>Crosscut</source>
        <translation>跨映</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>The planning desk for tie-ins of paid courses with films and series. It works on this machine alone: nothing leaves it.</source>
        <translation>知识付费与影视跨界营销的策划台。只在本机运行，数据不会离开这台电脑。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. Built with Qt %1.</source>
        <translation>自由软件，采用 GNU 通用公共许可证第 3 版或更新版本。基于 Qt %1 构建。</translation>
    </message>
    <message>
        <source>About Crosscut</source>
        <translation>关于跨映</translation>
    </message>
</context>
<context>
    <name>ImportCommand</name>
    <message>
        <source>%1: batch %2, %3 rows read</source>
        <translation>%1：批次 %2，共读取 %3 行</translation>
    </message>
    <message>
        <source>%1: trial run, nothing kept; %3 rows read</source>
        <translation>%1：试运行，未保存；共读取 %3 行</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>twice in the file</source>
        <translation>文件内重复</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>略过</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>films and courses</source>
        <translation>影片与课程</translation>
    </message>
    <message>
        <source>contradict what was known</source>
        <translation>与已有内容不同</translation>
    </message>
</context>
<context>
    <name>ImportFiles</name>
    <message>
        <source>Tables (%1);;All files (*)</source>
        <translation>表格 (%1);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>Issues</name>
    <message>
        <source>Line %1 holds bytes that are no text in this encoding: %3. The row was skipped; choose another encoding or mend it in the file of rejects.</source>
        <translation>第 %1 行有不属于该编码的字节：%3。已跳过，可换一种编码，或在拒绝行文件中修正。</translation>
    </message>
    <message>
        <source>Line %1 holds a zero byte. The row was skipped.</source>
        <translation>第 %1 行含有零字节。已跳过。</translation>
    </message>
    <message>
        <source>A quote in line %1 is never closed: %3. The line was skipped.</source>
        <translation>第 %1 行的引号没有闭合：%3。已跳过该行。</translation>
    </message>
    <message>
        <source>Line %1 has %4 cells where %5 belong. The row was skipped.</source>
        <translation>第 %1 行有 %4 个单元格，应为 %5 个。已跳过。</translation>
    </message>
    <message>
        <source>Line %1 has %4 cells where %5 belong. The row was skipped; a delimiter inside a cell needs quotes.</source>
        <translation>第 %1 行有 %4 个单元格，应为 %5 个。已跳过；单元格内若有分隔符，需加引号。</translation>
    </message>
    <message>
        <source>Line %1 has no ID in “%2”. The row was skipped.</source>
        <translation>第 %1 行的「%2」没有编号。已跳过。</translation>
    </message>
    <message>
        <source>Line %1 has nothing in “%2”, which every row needs. The row was skipped.</source>
        <translation>第 %1 行的「%2」为空，而每行都需要它。已跳过。</translation>
    </message>
    <message>
        <source>“%2” in line %1 is not a number: %3. The row was skipped; mend it in the file of rejects.</source>
        <translation>第 %1 行的「%2」不是数字：%3。已跳过，可在拒绝行文件中修正。</translation>
    </message>
    <message>
        <source>“%2” in line %1 is not a whole number: %3. The row was skipped; mend it in the file of rejects.</source>
        <translation>第 %1 行的「%2」不是整数：%3。已跳过，可在拒绝行文件中修正。</translation>
    </message>
    <message>
        <source>“%2” in line %1 is not a date: %3. The row was skipped; mend it in the file of rejects.</source>
        <translation>第 %1 行的「%2」不是日期：%3。已跳过，可在拒绝行文件中修正。</translation>
    </message>
    <message>
        <source>“%2” in line %1 is not a time: %3. The row was skipped; mend it in the file of rejects.</source>
        <translation>第 %1 行的「%2」不是时间：%3。已跳过，可在拒绝行文件中修正。</translation>
    </message>
    <message>
        <source>“%2” in line %1 is neither yes nor no: %3. The row was skipped; mend it in the file of rejects.</source>
        <translation>第 %1 行的「%2」既不是「是」也不是「否」：%3。已跳过，可在拒绝行文件中修正。</translation>
    </message>
    <message>
        <source>“%2” in line %1 is below zero: %3. The row was skipped.</source>
        <translation>第 %1 行的「%2」小于零：%3。已跳过。</translation>
    </message>
    <message>
        <source>The subscription in line %1 ends (%3) before it starts. The row was skipped.</source>
        <translation>第 %1 行的订阅在开始之前就结束了（%3）。已跳过。</translation>
    </message>
    <message>
        <source>The ID “%3” in line %1 came already in line %4. The first row counts.</source>
        <translation>第 %1 行的编号「%3」在第 %4 行已经出现。以先出现的为准。</translation>
    </message>
    <message>
        <source>“%3” in line %1 differs from what the project holds. The project was left as it is.</source>
        <translation>第 %1 行的「%3」与项目中的内容不同。项目保持原样。</translation>
    </message>
    <message>
        <source>“%3” (first in line %1) is the ID of a film and of a course. The events are kept; say which catalog the file speaks of.</source>
        <translation>「%3」（首见于第 %1 行）既是影片编号也是课程编号。行为已保留，请说明文件指的是哪个目录。</translation>
    </message>
    <message>
        <source>The person “%3” (first in line %1) is not in the catalog of users. The events are kept.</source>
        <translation>用户「%3」（首见于第 %1 行）不在用户目录中。行为已保留。</translation>
    </message>
    <message>
        <source>“%3” (first in line %1) is neither a film nor a course of the catalogs. The events are kept.</source>
        <translation>「%3」（首见于第 %1 行）不在影片目录，也不在课程目录中。行为已保留。</translation>
    </message>
    <message>
        <source>Line %1: %3</source>
        <translation>第 %1 行：%3</translation>
    </message>
    <message>
        <source>A quote in line %1 quotes nothing: %3. It was read as text.</source>
        <translation>第 %1 行有一个没有作用的引号：%3。已按普通文字读取。</translation>
    </message>
    <message>
        <source>Line %1 has an empty cell too many: %3. It was left out, so that the others stand in their columns.</source>
        <translation>第 %1 行多出一个空单元格：%3。已去掉，其余各格对回原列。</translation>
    </message>
    <message>
        <source>Line %1 ends early: %3. The cells that are missing were read as empty.</source>
        <translation>第 %1 行提前结束：%3。缺少的单元格按空读取。</translation>
    </message>
    <message>
        <source>Line %1 is cut by another delimiter than the others: %3. It was read so.</source>
        <translation>第 %1 行用了另一种分隔符：%3。已按该分隔符读取。</translation>
    </message>
    <message>
        <source>The header in line %1 does not match the rows below it: %3. Check the names of the columns.</source>
        <translation>第 %1 行的表头与下面的数据行对不上：%3。请核对列名。</translation>
    </message>
    <message>
        <source>Line %1 was repaired as you asked (%4): %3.</source>
        <translation>第 %1 行已按您的要求修复（%4）：%3。</translation>
    </message>
    <message>
        <source>Line %1 is a total or a note (“%3”), no row of data. It was left out.</source>
        <translation>第 %1 行是合计或说明（「%3」），不是数据，已略过。</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Open r&amp;ecent</source>
        <translation>最近打开(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
</context>
<context>
    <name>PairHeatMap</name>
    <message>
        <source>Which course goes with which film?</source>
        <translation>哪门课配哪部影片？</translation>
    </message>
    <message>
        <source>“%1” goes best with “%2” (score %3)</source>
        <translation>《%1》与《%2》最相配（得分 %3）</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>影片</translation>
    </message>
    <message>
        <source>Pair score of the %1 films and %2 courses that rank highest among %3 pairs</source>
        <translation>%3 个配对中排名最高的 %1 部影片与 %2 门课程的配对得分</translation>
    </message>
</context>
<context>
    <name>Perspectives</name>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>匹配</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复盘</translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>配对</translation>
    </message>
    <message>
        <source>Evidence for the pairs</source>
        <translation>配对依据</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>人群</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>留存</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>排期</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据附录</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>排名</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>影片</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>领域</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>人群</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>触达</translation>
    </message>
    <message>
        <source>Buying share</source>
        <translation>购买率</translation>
    </message>
    <message>
        <source>Expected buyers</source>
        <translation>预期购买人数</translation>
    </message>
    <message>
        <source>Expected gross</source>
        <translation>预期成交额</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Committed</source>
        <translation>已承诺</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Still there</source>
        <translation>仍留存</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>在险人数</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>因素</translation>
    </message>
    <message>
        <source>Hazard ratio</source>
        <translation>风险比</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 区间</translation>
    </message>
    <message>
        <source>p value</source>
        <translation>p 值</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>门槛</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>合作方</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责方</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Revenue share</source>
        <translation>收入分成</translation>
    </message>
    <message>
        <source>Minimum guarantee</source>
        <translation>保底金额</translation>
    </message>
    <message>
        <source>Territory</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Exclusivity</source>
        <translation>独家</translation>
    </message>
    <message>
        <source>Deliverables</source>
        <translation>交付物</translation>
    </message>
    <message>
        <source>Data hash</source>
        <translation>数据指纹</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>Placement</source>
        <translation>植入说明</translation>
    </message>
    <message>
        <source>The audience criterion compares the share of course buyers among a film's watchers with the share among all people. The comparison is shrunk towards no difference where few people watched, and its lower 95 % bound counts.</source>
        <translation>受众指标比较影片观看者与全部用户中的课程购买比例。观看人数较少时向“无差异”收缩，并取 95 % 下限计分。</translation>
    </message>
    <message>
        <source>Retention curves are Kaplan–Meier estimates with log-log 95 % bands and are compared by the log-rank test; hazard ratios come from a Cox model (ties after Efron).</source>
        <translation>留存曲线为 Kaplan–Meier 估计，带 log-log 95 % 区间，并以对数秩检验比较；风险比来自 Cox 模型（并列按 Efron 处理）。</translation>
    </message>
    <message>
        <source>Sample project: all people, films, courses, names and numbers are invented.</source>
        <translation>示例项目：其中的用户、影片、课程、名称和数字均为虚构。</translation>
    </message>
    <message>
        <source>These figures describe what is expected; without a hold-out group they do not prove what the campaign adds.</source>
        <translation>以上数字描述的是预期；没有对照组，不能证明活动带来的增量。</translation>
    </message>
    <message>
        <source>There is nothing to show here yet.</source>
        <translation>此处暂无内容。</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>关键数字</translation>
    </message>
    <message>
        <source>Open points</source>
        <translation>待办事项</translation>
    </message>
    <message>
        <source>Terms with the partner</source>
        <translation>合作条款</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Partner's share</source>
        <translation>合作方分成</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>上映</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>Inserted</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>读入行数</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>No pair has dates yet.</source>
        <translation>还没有配对填写起止日期。</translation>
    </message>
    <message>
        <source>The data changed after pairs were added to the plan: their scores are those of that day.</source>
        <translation>配对加入方案之后数据有变化：得分仍是加入当天的数值。</translation>
    </message>
    <message>
        <source>fewer than 10</source>
        <translation>少于 10</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>配对</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>生成日期</translation>
    </message>
    <message>
        <source>Campaign plan</source>
        <translation>跨界营销方案</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>流失</translation>
    </message>
    <message>
        <source>A pair's score is the weighted mean of the criteria that have evidence, each between 0 and 1; a gate that fails makes it 0. A criterion without evidence is left out, and the evidence says how much of the weight is left. The range of ranks comes from 2,000 draws of weights around the chosen ones, together with the estimation error; ranks are compared among the best 300 pairs (more where more are listed).</source>
        <translation>配对得分是有依据的各项指标（0 到 1）的加权平均；任何一项门槛未通过则得分为 0。没有依据的指标不计入，“依据”表示剩余权重的比例。名次区间来自围绕所选权重的 2,000 次抽样，并计入估计误差；名次在得分最高的 300 个配对（列出更多时则为全部列出者）之间比较。</translation>
    </message>
    <message>
        <source>Segments group people by how much they do, which genres they watch and which fields they take up, each of the three weighing alike (multiple factor analysis, then k-means++; the number of segments has the best silhouette). Keys and names never enter.</source>
        <translation>人群按活跃程度、所看影片的类型和所学课程的领域划分，三者权重相当（先做多重因子分析，再做 k-means++，人群数取轮廓系数最佳者）。编号和姓名从不参与计算。</translation>
    </message>
    <message>
        <source>Reach counts distinct people who watch the films and belong to the target segments. Expected buyers are those of them who do not own the course yet, times the buying share seen among watchers, with its 95 % interval; expected gross multiplies them by the price of the course.</source>
        <translation>触达为观看这些影片且属于目标人群的去重人数。预期购买人数为其中尚未拥有该课程的人数乘以观看者中的购买率（附 95 % 区间）；预期成交额再乘以课程价格。</translation>
    </message>
    <message>
        <source>Groups of fewer than 10 people are not shown, nor numbers that would give them away.</source>
        <translation>少于 10 人的组不予显示，能据以推算出它们的数字也不显示。</translation>
    </message>
</context>
<context>
    <name>PlanCommands</name>
    <message>
        <source>Add a pair</source>
        <translation>添加配对</translation>
    </message>
    <message>
        <source>Remove a pair</source>
        <translation>移除配对</translation>
    </message>
    <message>
        <source>Move a pair</source>
        <translation>移动配对</translation>
    </message>
    <message>
        <source>Add a budget line</source>
        <translation>添加预算行</translation>
    </message>
    <message>
        <source>Remove a budget line</source>
        <translation>移除预算行</translation>
    </message>
</context>
<context>
    <name>ProfileChart</name>
    <message>
        <source>Other segments</source>
        <translation>其他人群</translation>
    </message>
    <message>
        <source>Standard deviations from the mean of everyone</source>
        <translation>与全体均值相差的标准差</translation>
    </message>
    <message>
        <source>Means of the segment (%1 people), dots: the others</source>
        <translation>该人群（%1 人）的均值，圆点为其他人群</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>Standardised mean</source>
        <translation>标准化均值</translation>
    </message>
    <message>
        <source>How does “%1” differ from everyone?</source>
        <translation>%1与全体有何不同？</translation>
    </message>
    <message>
        <source>%1: %2 at %3 times the average</source>
        <translation>%1：%2为平均的 %3 倍</translation>
    </message>
</context>
<context>
    <name>QualityCommand</name>
    <message>
        <source>Nothing stands out.</source>
        <translation>没有发现问题。</translation>
    </message>
    <message>
        <source>Cells that are as they were before: %1. Changed since, and kept: %2.</source>
        <translation>恢复原样的单元格：%1。此后改过、予以保留的：%2。</translation>
    </message>
    <message>
        <source>Cells that would be repaired: %1.</source>
        <translation>将修复的单元格：%1。</translation>
    </message>
    <message>
        <source>Cells repaired: %1.</source>
        <translation>已修复的单元格：%1。</translation>
    </message>
    <message>
        <source>waived: %1</source>
        <translation>已豁免：%1</translation>
    </message>
</context>
<context>
    <name>QualityTables</name>
    <message>
        <source>Waived: %1</source>
        <translation>已豁免：%1</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
</context>
<context>
    <name>Revert</name>
    <message>
        <source>“%1” stays in %2 rows: it was edited by hand since.</source>
        <translation>「%1」有 %2 行保持原样：之后有人手工修改过。</translation>
    </message>
    <message>
        <source>“%1” stays in %2 rows: batch %3 changed or confirmed it since.</source>
        <translation>「%1」有 %2 行保持原样：批次 %3 之后改过或确认过。</translation>
    </message>
</context>
<context>
    <name>RevertBatch</name>
    <message>
        <source>Reverting the import of %1</source>
        <translation>正在撤回 %1 的导入</translation>
    </message>
    <message>
        <source>Take the import of “%1” back?</source>
        <translation>要撤回「%1」的导入吗？</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>%1 is reverted: %2 rows removed, %3 as they were before, %4 with cells that stay.</source>
        <translation>%1 已撤回：删除 %2 行，%3 行恢复原样，%4 行有单元格保留。</translation>
    </message>
    <message>
        <source>Rows that it added go, cells that it changed become what they were. What later imports say stays.</source>
        <translation>它新增的行会被删除，改过的单元格会恢复原样；之后导入的内容保持不变。</translation>
    </message>
</context>
<context>
    <name>ScheduleChart</name>
    <message>
        <source>Release of the film</source>
        <translation>影片上映</translation>
    </message>
    <message>
        <source>Only one date is set</source>
        <translation>只填了一个日期</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>配对</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>上映</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>When each pair of the plan runs</source>
        <translation>方案中各配对的执行时间</translation>
    </message>
</context>
<context>
    <name>SegmentTable</name>
    <message>
        <source>Segment</source>
        <translation>人群</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Of the %3 people who watched “%1”, %4 have bought a course in %2 (of all people: %5; 95 % interval %6–%7)</source>
        <translation>看过《%1》的 %3 人中 %4 买过%2课（全站 %5，95 % 区间 %6–%7）</translation>
    </message>
    <message>
        <source>Shared topics: %1</source>
        <translation>主题重合：%1</translation>
    </message>
    <message>
        <source>“%1” and “%2” share no topic</source>
        <translation>《%1》与《%2》没有重合的主题</translation>
    </message>
    <message>
        <source>“%1” opens on %2; %3 days fall into the sales window</source>
        <translation>《%1》于%2上映，与销售窗口重合 %3 天</translation>
    </message>
    <message>
        <source>The right is valid until %1</source>
        <translation>版权有效期至%1</translation>
    </message>
    <message>
        <source>The right ends on %1, before the campaign does</source>
        <translation>版权于%1到期，早于活动结束</translation>
    </message>
    <message>
        <source>No right is recorded for the film</source>
        <translation>影片未记录版权</translation>
    </message>
    <message>
        <source>The age rating %1 fits the audience</source>
        <translation>年龄分级 %1 适合受众</translation>
    </message>
    <message>
        <source>The age rating %1 is too high for an audience from %2 years on</source>
        <translation>年龄分级 %1 不适合 %2 岁起的受众</translation>
    </message>
    <message>
        <source>No age rating is recorded for the film</source>
        <translation>影片未记录年龄分级</translation>
    </message>
    <message>
        <source>The category is allowed</source>
        <translation>题材允许投放</translation>
    </message>
    <message>
        <source>The category “%1” is not allowed</source>
        <translation>题材「%1」不允许投放</translation>
    </message>
    <message>
        <source>%1 people chose it</source>
        <translation>%1 人选择过</translation>
    </message>
    <message>
        <source>People who chose “%1” chose it as well</source>
        <translation>选择《%1》的人也选择了它</translation>
    </message>
    <message>
        <source>%1 and %2 both rank it high</source>
        <translation>%1与%2都把它排在前列</translation>
    </message>
    <message>
        <source>%1: all else equal, the risk of leaving is %2 lower (95 % interval %3–%4)</source>
        <translation>%1：同样条件下，流失风险低 %2（95 % 区间 %3–%4）</translation>
    </message>
    <message>
        <source>%1: all else equal, the risk of leaving is %2 higher (95 % interval %3–%4)</source>
        <translation>%1：同样条件下，流失风险高 %2（95 % 区间 %3–%4）</translation>
    </message>
    <message>
        <source>%1: no clear effect on leaving (%2; 95 % interval %3 to %4)</source>
        <translation>%1：对流失没有明确影响（%2，95 % 区间 %3 至 %4）</translation>
    </message>
    <message>
        <source>%1: %2 are still there at %3 (95 % interval %4–%5)</source>
        <translation>%1：到第 %3 期仍留存 %2（95 % 区间 %4–%5）</translation>
    </message>
    <message>
        <source>%1: more than half stay throughout; %2 are still there at the end</source>
        <translation>%1：始终有过半留存，期末仍有 %2</translation>
    </message>
    <message>
        <source>The effect of %1 changes over time (p %2): read its hazard ratio as an average</source>
        <translation>%1的影响随时间变化（p %2）：其风险比应看作平均值</translation>
    </message>
    <message>
        <source>Nobody was held out, so this is what is expected, not what the campaign adds</source>
        <translation>没有留出对照组，因此这是预期值，而非活动带来的增量</translation>
    </message>
    <message>
        <source>%1 (%2 people): %3 at %4 times the average</source>
        <translation>%1（%2 人）：%3为平均的 %4 倍</translation>
    </message>
    <message>
        <source>Pairs: %1. Reach: %2 people; expected buyers: %3 (95 % interval %4–%5). Cost %6, expected gross %7</source>
        <translation>共 %1 个配对，触达 %2 人，预期 %3 人购买（95 % 区间 %4–%5）；费用 %6，预期成交额 %7</translation>
    </message>
    <message>
        <source>%1 is committed, more than the %2 that is planned</source>
        <translation>已承诺 %1，超出计划的 %2</translation>
    </message>
    <message>
        <source>fewer than %1</source>
        <translation>不足 %1</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>未达到</translation>
    </message>
    <message>
        <source>The largest segment is %1 with %2 people (%3)</source>
        <translation>最大的人群是「%1」，%2 人（%3）</translation>
    </message>
    <message>
        <source>People who watched “%1”: %2; a share is shown from %3 on</source>
        <translation>《%1》的观看人数：%2，满 %3 人才显示比例</translation>
    </message>
    <message>
        <source>The curves differ between %1 (log-rank test, p %2)</source>
        <translation>%1 的留存曲线有差异（对数秩检验 p %2）</translation>
    </message>
    <message>
        <source>The curves do not clearly differ between %1 (log-rank test, p %2)</source>
        <translation>%1 的留存曲线没有明确差异（对数秩检验 p %2）</translation>
    </message>
    <message>
        <source>Of the %3 people who watched “%1”, fewer than %4 have bought a course in %2; no share is shown</source>
        <translation>看过《%1》的 %3 人中买过%2课的不足 %4 人，不显示比例</translation>
    </message>
    <message>
        <source>No purchase of a course in %1 is known yet</source>
        <translation>还没有%1课的购买记录</translation>
    </message>
    <message>
        <source>The theme %1 leads to %2</source>
        <translation>主题「%1」引向「%2」</translation>
    </message>
    <message>
        <source>“%1” reaches %2 people, more than %3 of the films</source>
        <translation>《%1》触达 %2 人，超过 %3 的影片</translation>
    </message>
    <message>
        <source>The right begins on %1, after the campaign does</source>
        <translation>版权自%1起生效，晚于活动开始</translation>
    </message>
    <message>
        <source>Pairs: %1. Reach: %2 people. Nobody has bought such a course yet, so that no buyers can be expected from the data. Cost %3</source>
        <translation>共 %1 个配对，触达 %2 人。还没有人购买过这类课程，无法从数据推断购买人数；费用 %3</translation>
    </message>
    <message>
        <source>Compared with %1</source>
        <translation>以%1为对照</translation>
    </message>
    <message>
        <source>%1: half have left by %2 %5 (95 % interval %3 to %4)</source>
        <translation>%1：到第 %2 %5已有一半流失（95 % 区间 %3 至 %4）</translation>
    </message>
    <message>
        <source>%1: a person is worth %4%2 on average (95 % interval %5 to %6), over %3 months</source>
        <translation>%1：平均每人价值 %2%4（95 % 区间 %5 至 %6），预期还有 %3 个月</translation>
    </message>
    <message>
        <source>%1: of the first %2 %6, a member stays %3 %6 on average (95 % interval %4 to %5)</source>
        <translation>%1：前 %2 %6中平均留存 %3 %6（95 % 区间 %4 至 %5）</translation>
    </message>
    <message>
        <source>%1 (%2 people): %4 have bought a course in %3 (of all people: %5; 95 % interval %6–%7)</source>
        <translation>%1（%2 人）：%4 买过%3课（全站 %5，95 % 区间 %6–%7）</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>Opening</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>准备</translation>
    </message>
    <message>
        <source>Fitting</source>
        <translation>拟合</translation>
    </message>
    <message>
        <source>Scoring</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Evaluating</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>Composing</source>
        <translation>编排</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>绘制</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>收尾</translation>
    </message>
</context>
<context>
    <name>SurvivalChart</name>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Still there</source>
        <translation>仍留存</translation>
    </message>
    <message>
        <source>Lower limit</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>Upper limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>How long do members stay?</source>
        <translation>会员能留多久？</translation>
    </message>
    <message>
        <source>Share still there</source>
        <translation>留存比例</translation>
    </message>
    <message>
        <source>Kaplan–Meier curves with 95 % bands, n = %1</source>
        <translation>Kaplan–Meier 曲线与 95 % 区间带，n = %1</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <translation>时间（%1）</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>在险人数</translation>
    </message>
</context>
<context>
    <name>WaiverSteps</name>
    <message>
        <source>Waive: %1</source>
        <translation>豁免：%1</translation>
    </message>
    <message>
        <source>Take back the waiver: %1</source>
        <translation>取消豁免：%1</translation>
    </message>
</context>
<context>
    <name>crosscut::ui::AddPairDialog</name>
    <message>
        <source>Add a pair</source>
        <translation>添加配对</translation>
    </message>
    <message>
        <source>Add to plan</source>
        <translation>加入方案</translation>
    </message>
    <message>
        <source>&amp;Film</source>
        <translation>影片(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Course</source>
        <translation>课程(&amp;C)</translation>
    </message>
</context>
<context>
    <name>crosscut::ui::BudgetTableModel</name>
    <message>
        <source>Change the budget</source>
        <translation>修改预算</translation>
    </message>
</context>
<context>
    <name>crosscut::ui::CatalogDock</name>
    <message>
        <source>Catalogs</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Open a project, or make a new one, to see its catalogs.</source>
        <translation>打开或新建一个项目，即可查看目录。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>No row matches the filter.</source>
        <translation>没有符合筛选条件的行。</translation>
    </message>
    <message>
        <source>%1: nothing has been imported yet.</source>
        <translation>%1:尚未导入任何数据。</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 / %2 行</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>read-only: %1 has it open</source>
        <translation>只读：%1 正在使用</translation>
    </message>
    <message>
        <source>%1 · %2 people</source>
        <translation>%1 · %2 人</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>%1 rows are in %2.</source>
        <translation>已将 %1 行写入 %2。</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.dat);;All files (*)</source>
        <translation>表格 (*.csv *.tsv *.txt *.dat);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Import files into the catalogs</source>
        <translation>把文件导入目录</translation>
    </message>
    <message>
        <source>Choose the columns</source>
        <translation>选择显示的列</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>导出为 CSV</translation>
    </message>
    <message>
        <source>Export the rows shown as CSV</source>
        <translation>将显示的行导出为 CSV</translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation>按词筛选</translation>
    </message>
    <message>
        <source>Rows of the catalog</source>
        <translation>目录中的行</translation>
    </message>
    <message>
        <source>Show all people again</source>
        <translation>重新显示所有人</translation>
    </message>
    <message>
        <source>%1 of them known from behaviour only</source>
        <translation>其中 %1 人只见于行为记录</translation>
    </message>
</context>
<context>
    <name>crosscut::ui::CatalogTableModel</name>
    <message>
        <source>Read %1</source>
        <translation>读取%1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Change %1 of %2</source>
        <translation>修改 %2 的%1</translation>
    </message>
    <message>
        <source>%1 does not fit the column %2. The cell is as it was.</source>
        <translation>“%1”不符合“%2”一列的格式，单元格未改动。</translation>
    </message>
</context>
<context>
    <name>crosscut::ui::ChangedCellsModel</name>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>In the project</source>
        <translation>项目中</translation>
    </message>
    <message>
        <source>In this file</source>
        <translation>此文件中</translation>
    </message>
</context>
<context>
    <name>crosscut::ui::ChartPanel</name>
    <message>
        <source>Copy image</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Save image…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>Save image</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Images (*.png *.svg)</source>
        <translation>图片 (*.png *.svg)</translation>
    </message>
    <message>
        <source>Save numbers as CSV…</source>
        <translation>将数据保存为 CSV…</translation>
    </message>
    <message>
        <source>Save numbers</source>
        <translation>保存数据</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
</context>
<context>
    <name>crosscut::ui::CommandPalette</name>
    <message>
        <source>What do you want to do?</source>
        <translation>想做什么？</translation>
    </message>
</context>
<context>
    <name>crosscut::ui::CovariateList</name>
    <message>
        <source>number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>%1 levels</source>
        <translation>%1 类</translation>
    </message>
    <message>
        <source>one less of it</source>
        <translation>少 1</translation>
    </message>
    <message>
        <source>the commonest: %1</source>
        <translation>人数最多的：%1</translation>
    </message>
    <message>
        <source>Columns of the model</source>
        <translation>模型所用的列</translation>
    </message>
    <message>
        <source>Compared &amp;with</source>
        <translation>比较对象(&amp;W)</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>比较对象</translation>
    </message>
    <message>
        <source>What the effects of this column are compared with</source>
        <translation>这一列的各个效应与什么相比</translation>
    </message>
</context>
<context>
    <name>crosscut::ui::CurvesPage</name>
    <message>
        <source>How long they stay</source>
        <translation>能留多久</translation>
    </message>
    <message>
        <source>Estimating curves…</source>
        <translation>正在估计留存曲线…</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>流失</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 区间</translation>
    </message>
    <message>
        <source>%1 memberships · %2 ended · Kaplan–Meier, 95 % %3 bands</source>
        <translation>%1 段订阅 · %2 段已结束 · Kaplan–Meier，95 % %3区间带</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>在险人数</translation>
    </message>
    <message>
        <source>Censored</source>
        <translation>删失</translation>
    </message>
    <message>
        <source>Survival</source>
        <translation>留存比例</translation>
    </message>
    <message>
        <source>Standard error</source>
        <translation>标准误</translation>
    </message>
    <message>
        <source>Lower limit</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>Upper limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>&amp;Group by</source>
        <translation>分组(&amp;G)</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>&amp;Bands</source>
        <translation>区间带(&amp;B)</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>区间带</translation>
    </message>
    <message>
        <source>How the 95 % bands are made; log-log never leaves 0 to 1</source>
        <translation>95 % 区间带的算法；双对数不会超出 0 到 1</translation>
    </message>
    <message>
        <source>log-log</source>
        <translation>双对数</translation>
    </message>
    <message>
        <source>log</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>plain</source>
        <translation>直接</translation>
    </message>
    <message>
        <source>Log-rank test: χ² = %1, degrees of freedom %2</source>
        <translation>对数秩检验：χ² = %1，自由度 %2</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>&amp;Mean up to</source>
        <translation>均值截至(&amp;M)</translation>
    </message>
    <message>
        <source>Mean up to</source>
        <translation>均值截至</translation>
    </message>
    <message>
        <source>How long a member stays on average up to this time, in the unit of the time axis</source>
        <translation>截至这一时间平均留存多久，单位与时间轴相同</translation>
    </message>
    <message>
        <source>off</source>
        <translation>不计算</translation>
    </message>
</context>
<context>
    <name>crosscut::ui::DockTitleBar</name>
    <message>
        <source>Close this panel</source>
        <translation>关闭此面板</translation>
    </message>
</context>
<context>
    <name>crosscut::ui::DriversPage</name>
    <message>
        <source>What goes with leaving</source>
        <translation>流失与什么有关</translation>
    </message>
    <message>
        <source>Fitting hazards…</source>
        <translation>正在拟合风险模型…</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Hazard ratio</source>
        <translation>风险比</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 区间</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>p of the PH test</source>
        <translation>比例风险检验 p</translation>
    </message>
    <message>
        <source>%1 memberships · %2 ended · Cox, %3 · concordance %4</source>
        <translation>%1 段订阅 · %2 段已结束 · Cox，%3 · 一致性 %4</translation>
    </message>
    <message>
        <source>Coefficient</source>
        <translation>系数</translation>
    </message>
    <message>
        <source>Standard error</source>
        <translation>标准误</translation>
    </message>
    <message>
        <source>Lower limit</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>Upper limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>&amp;Ties</source>
        <translation>并列(&amp;T)</translation>
    </message>
    <message>
        <source>Ties</source>
        <translation>并列</translation>
    </message>
    <message>
        <source>How people who leave at the same time are counted</source>
        <translation>同一时间流失的人如何计算</translation>
    </message>
    <message>
        <source>&amp;Robust errors</source>
        <translation>稳健标准误(&amp;R)</translation>
    </message>
    <message>
        <source>Sandwich errors, which hold where the model is not quite right</source>
        <translation>三明治标准误：模型不完全正确时仍然可靠</translation>
    </message>
    <message>
        <source>Tick the columns that may go with leaving.</source>
        <translation>请勾选可能与流失有关的列。</translation>
    </message>
</context>
<context>
    <name>crosscut::ui::FindingsView</name>
    <message>
        <source>In words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数字</translation>
    </message>
</context>
<context>
    <name>crosscut::ui::GateNotice</name>
    <message>
        <source>Looking for what the data lack</source>
        <translation>正在查看数据缺什么</translation>
    </message>
    <message>
        <source>The data limit these results: %1.</source>
        <translation>结果受数据所限：%1。</translation>
    </message>
</context>
<context>
    <name>crosscut::ui::ImportHistory</name>
    <message>
        <source>Taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>first of its source</source>
        <translation>该来源的首次导入</translation>
    </message>
    <message>
        <source>▲ more than before (%1)</source>
        <translation>▲ 比上次多（上次 %1）</translation>
    </message>
    <message>
        <source>▼ fewer than before (%1)</source>
        <translation>▼ 比上次少（上次 %1）</translation>
    </message>
    <message>
        <source>as before (%1)</source>
        <translation>与上次相同（%1）</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>趋势</translation>
    </message>
</context>
<context>
    <name>crosscut::ui::ImportWizard</name>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Looking at %1</source>
        <translation>正在查看 %1</translation>
    </message>
    <message>
        <source>Reading the whole of %1</source>
        <translation>正在通读 %1</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>正在导入 %1</translation>
    </message>
    <message>
        <source>Trial import of %1</source>
        <translation>试导入 %1</translation>
    </message>
    <message>
        <source>Save rejected rows</source>
        <translation>保存拒绝行</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Saving rejected rows</source>
        <translation>正在保存拒绝行</translation>
    </message>
    <message>
        <source>1 Source</source>
        <translation>1 来源</translation>
    </message>
    <message>
        <source>2 Mapping</source>
        <translation>2 对应</translation>
    </message>
    <message>
        <source>3 Review</source>
        <translation>3 核对</translation>
    </message>
    <message>
        <source>4 Result</source>
        <translation>4 结果</translation>
    </message>
    <message>
        <source>File %1 of %2</source>
        <translation>第 %1 个文件，共 %2 个</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>完成(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Next file</source>
        <translation>下一个文件(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>The project cannot be written</source>
        <translation>项目无法写入</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>This file cannot be imported so</source>
        <translation>这样无法导入该文件</translation>
    </message>
    <message>
        <source>Save as recipe</source>
        <translation>存为导入方案</translation>
    </message>
    <message>
        <source>Name of the recipe</source>
        <translation>方案名称</translation>
    </message>
</context>
<context>
    <name>crosscut::ui::IssueTableModel</name>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>As it stands there</source>
        <translation>原值</translation>
    </message>
</context>
<context>
    <name>crosscut::ui::JobTableModel</name>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>crosscut::ui::JobsDock</name>
    <message>
        <source>Jobs &amp; Log</source>
        <translation>任务与日志</translation>
    </message>
    <message>
        <source>Nothing has run yet. What you start appears here with its progress.</source>
        <translation>还没有运行过任务。启动的任务会在这里显示进度。</translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n 项运行中</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel the job</source>
        <translation>取消任务</translation>
    </message>
    <message>
        <source>Cancel the picked job, or all that run; the project is then as it was</source>
        <translation>取消选中的任务，未选中则取消全部；项目保持原样</translation>
    </message>
    <message>
        <source>Copy the error with its details</source>
        <translation>复制错误及详细信息</translation>
    </message>
    <message>
        <source>Clear finished jobs</source>
        <translation>清除已结束的任务</translation>
    </message>
    <message>
        <source>Kept model runs</source>
        <translation>保存的模型运行</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Nothing is running</source>
        <translation>没有任务在运行</translation>
    </message>
</context>
<context>
    <name>crosscut::ui::LedgerView</name>
    <message>
        <source>read</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>twice in the file</source>
        <translation>文件内重复</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>略过</translation>
    </message>
</context>
<context>
    <name>crosscut::ui::MainWindow</name>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销(&amp;U)：%1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>重做(&amp;R)：%1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Find a command   Ctrl+K</source>
        <translation>查找命令   Ctrl+K</translation>
    </message>
</context>
<context>
    <name>crosscut::ui::MappingPage</name>
    <message>
        <source>Where each column goes</source>
        <translation>各列的去向</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>文件中的列</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>对应到</translation>
    </message>
    <message>
        <source>All events of this file are</source>
        <translation>此文件中的行为都是</translation>
    </message>
    <message>
        <source>%1 goes to</source>
        <translation>%1 对应到</translation>
    </message>
    <message>
        <source>%1 (required)</source>
        <translation>%1（必需）</translation>
    </message>
    <message>
        <source>Attribute: type found out (%1)</source>
        <translation>属性：自动识别（%1）</translation>
    </message>
    <message>
        <source>Attribute: %1</source>
        <translation>属性：%1</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>No column gives %1 yet. Choose the one that does.</source>
        <translation>还没有列对应到 %1。请选择一列。</translation>
    </message>
    <message>
        <source>No column names the person, so the rows are numbered.</source>
        <translation>没有列标明是谁，因此按行编号。</translation>
    </message>
    <message>
        <source>Types of attributes are settled on the whole file, not on these rows.</source>
        <translation>属性的类型由整个文件确定，而不只看这几行。</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>主键</translation>
    </message>
    <message>
        <source>Rows with the same cells in all ticked columns are one and the same</source>
        <translation>勾选的各列都相同的行视为同一条</translation>
    </message>
</context>
<context>
    <name>crosscut::ui::MessagePage</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>crosscut::ui::NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭提示</translation>
    </message>
</context>
<context>
    <name>crosscut::ui::PairAdder</name>
    <message>
        <source>Reading the catalogs</source>
        <translation>正在读取目录</translation>
    </message>
    <message>
        <source>Adding a pair to the plan</source>
        <translation>正在把配对加入方案</translation>
    </message>
    <message>
        <source>Bring the numbers up to date</source>
        <translation>更新数字</translation>
    </message>
    <message>
        <source>Bringing the pairs' numbers up to date</source>
        <translation>正在更新各配对的数字</translation>
    </message>
</context>
<context>
    <name>crosscut::ui::PairCard</name>
    <message>
        <source>Gates</source>
        <translation>门槛</translation>
    </message>
    <message>
        <source>What else is known</source>
        <translation>其他依据</translation>
    </message>
    <message>
        <source>Add to the plan</source>
        <translation>加入方案</translation>
    </message>
    <message>
        <source>Pick a pair to see why it is where it is.</source>
        <translation>选择一个配对，查看它排在这里的原因。</translation>
    </message>
    <message>
        <source>Rank %1 (%2–%3) · score %4 · evidence %5</source>
        <translation>第 %1 名（%2–%3）· 得分 %4 · 依据 %5</translation>
    </message>
    <message>
        <source>Score %1 · evidence %2</source>
        <translation>得分 %1 · 依据 %2</translation>
    </message>
</context>
<context>
    <name>crosscut::ui::PairForm</name>
    <message>
        <source>Change the pair's text</source>
        <translation>修改配对文字</translation>
    </message>
    <message>
        <source>Change the form</source>
        <translation>修改内容形式</translation>
    </message>
    <message>
        <source>Change the status</source>
        <translation>修改状态</translation>
    </message>
    <message>
        <source>Change the target segment</source>
        <translation>修改目标人群</translation>
    </message>
    <message>
        <source>Change the threshold</source>
        <translation>修改阈值</translation>
    </message>
    <message>
        <source>Change the dates</source>
        <translation>修改日期</translation>
    </message>
    <message>
        <source>Change the channels</source>
        <translation>修改渠道</translation>
    </message>
    <message>
        <source>Choose a pair in the table, or add one.</source>
        <translation>请在表中选择一个配对，或添加一个。</translation>
    </message>
    <message>
        <source>None chosen</source>
        <translation>未选择</translation>
    </message>
    <message>
        <source>Add a budget line</source>
        <translation>添加预算行</translation>
    </message>
    <message>
        <source>Remove the budget line</source>
        <translation>移除该预算行</translation>
    </message>
</context>
<context>
    <name>crosscut::ui::PairRanker</name>
    <message>
        <source>Pair scores</source>
        <translation>配对得分</translation>
    </message>
    <message>
        <source>Explaining a pair</source>
        <translation>正在解释配对</translation>
    </message>
</context>
<context>
    <name>crosscut::ui::PairingsDock</name>
    <message>
        <source>Pairings</source>
        <translation>配对</translation>
    </message>
    <message>
        <source>Pairs need films and courses. Import them first.</source>
        <translation>配对需要影片和课程，请先导入。</translation>
    </message>
    <message>
        <source>The data have changed since these pairs were ranked.</source>
        <translation>配对排名之后数据有变化。</translation>
    </message>
    <message>
        <source>Ranking films and courses…</source>
        <translation>正在为影片与课程排名…</translation>
    </message>
    <message>
        <source>Pairs are not ranked yet.</source>
        <translation>尚未为配对排名。</translation>
    </message>
    <message>
        <source>Export the pairs</source>
        <translation>导出配对</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗号分隔值 (*.csv)</translation>
    </message>
    <message>
        <source>The best %1 of %2 pairs · seed %3 · %4 s</source>
        <translation>%2 个配对中最好的 %1 个 · 种子 %3 · %4 秒</translation>
    </message>
    <message>
        <source>Rank the pairs</source>
        <translation>为配对排名</translation>
    </message>
    <message>
        <source>Read the data again and rank all films and courses</source>
        <translation>重新读取数据，为所有影片与课程排名</translation>
    </message>
    <message>
        <source>Add to the plan</source>
        <translation>加入方案</translation>
    </message>
    <message>
        <source>Add the picked pair to the plan with its score and evidence</source>
        <translation>把选中的配对连同得分与依据加入方案</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Show the weights of the criteria; the ranking follows them</source>
        <translation>显示各指标的权重，排名随之变化</translation>
    </message>
    <message>
        <source>Reset the weights</source>
        <translation>重置权重</translation>
    </message>
    <message>
        <source>Put the weights back to what they were</source>
        <translation>恢复默认权重</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Save the ranked pairs as a table</source>
        <translation>把排名存为表格</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Ranked pairs</source>
        <translation>排名后的配对</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>排名</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>热力图</translation>
    </message>
</context>
<context>
    <name>crosscut::ui::PlanDock</name>
    <message>
        <source>Plan</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Open a project to plan a campaign.</source>
        <translation>打开一个项目即可编排方案。</translation>
    </message>
    <message>
        <source>There is no plan yet. A plan holds the pairs you choose.</source>
        <translation>还没有方案。方案由您选定的配对组成。</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>新方案</translation>
    </message>
    <message>
        <source>Delete the plan “%1”?</source>
        <translation>删除方案“%1”?</translation>
    </message>
    <message>
        <source>It is taken out of the project with all its pairs and budget lines. This cannot be undone.</source>
        <translation>方案及其全部配对和预算行将从项目中移除，且无法撤销。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Adding up the plan</source>
        <translation>正在汇总方案</translation>
    </message>
    <message>
        <source>The data changed since pairs were added to the plan.</source>
        <translation>配对加入方案之后数据有变化。</translation>
    </message>
    <message>
        <source>Duplicate the plan</source>
        <translation>复制方案</translation>
    </message>
    <message>
        <source>Delete the plan</source>
        <translation>删除方案</translation>
    </message>
    <message>
        <source>Add a pair</source>
        <translation>添加配对</translation>
    </message>
    <message>
        <source>Remove the pair</source>
        <translation>移除配对</translation>
    </message>
    <message>
        <source>Update the numbers</source>
        <translation>更新数字</translation>
    </message>
    <message>
        <source>The plan that is shown</source>
        <translation>当前显示的方案</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>配对</translation>
    </message>
    <message>
        <source>Plan and terms</source>
        <translation>方案与条款</translation>
    </message>
    <message>
        <source>Pairs of the plan</source>
        <translation>方案的配对</translation>
    </message>
</context>
<context>
    <name>crosscut::ui::PlanForm</name>
    <message>
        <source>Change the plan's text</source>
        <translation>修改方案文字</translation>
    </message>
    <message>
        <source>Change the period</source>
        <translation>修改期间</translation>
    </message>
    <message>
        <source>Change the status</source>
        <translation>修改状态</translation>
    </message>
    <message>
        <source>Change the version</source>
        <translation>修改版本</translation>
    </message>
    <message>
        <source>Change the terms</source>
        <translation>修改条款</translation>
    </message>
</context>
<context>
    <name>crosscut::ui::PlanIssueList</name>
    <message>
        <source>Nothing is open</source>
        <translation>没有未决事项</translation>
    </message>
    <message>
        <source>Open points: %1</source>
        <translation>未决事项：%1</translation>
    </message>
    <message>
        <source>Open points of the plan</source>
        <translation>方案的未决事项</translation>
    </message>
</context>
<context>
    <name>crosscut::ui::PreviewTableModel</name>
    <message>
        <source>Bytes that are no text in this encoding. Choose another one, or the row is rejected.</source>
        <translation>这些字节在此编码下不是文字。请换一种编码，否则该行会被拒绝。</translation>
    </message>
</context>
<context>
    <name>crosscut::ui::ProfileTableModel</name>
    <message>
        <source>Half of the values lie from %1 to %2</source>
        <translation>半数的值在 %1 到 %2 之间</translation>
    </message>
</context>
<context>
    <name>crosscut::ui::ProjectFlows</name>
    <message>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>营销活动</translation>
    </message>
    <message>
        <source>Crosscut projects (*.crosscut)</source>
        <translation>跨映项目 (*.crosscut)</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Crosscut projects (*.crosscut);;All files (*)</source>
        <translation>跨映项目 (*.crosscut);;所有文件 (*)</translation>
    </message>
    <message>
        <source>This project can only be read: nothing that you do here changes it.</source>
        <translation>此项目只能读取，在这里的操作不会改动它。</translation>
    </message>
    <message>
        <source>%1 is working on this project, so this window only reads it.</source>
        <translation>%1 正在编辑此项目，本窗口以只读方式打开。</translation>
    </message>
    <message>
        <source>Making the sample project</source>
        <translation>生成示例项目</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>New project for these files</source>
        <translation>为这些文件新建项目</translation>
    </message>
    <message>
        <source>Back up project</source>
        <translation>备份项目</translation>
    </message>
    <message>
        <source>Backing up the project</source>
        <translation>正在备份项目</translation>
    </message>
    <message>
        <source>The backup is at %1.</source>
        <translation>备份已保存到 %1。</translation>
    </message>
    <message>
        <source>The clipboard holds no table. Copy a range of cells first.</source>
        <translation>剪贴板里没有表格。请先复制一片单元格。</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>剪贴板</translation>
    </message>
</context>
<context>
    <name>crosscut::ui::QualityColumns</name>
    <message>
        <source>%1 rows, %2 of them empty (%3).</source>
        <translation>共 %1 行，其中 %2 行为空（%3）。</translation>
    </message>
    <message>
        <source>%1 different values.</source>
        <translation>%1 个不同值。</translation>
    </message>
    <message>
        <source>Median %1, quartiles %2 and %3.</source>
        <translation>中位数 %1，四分位数 %2 和 %3。</translation>
    </message>
    <message>
        <source>%1 outliers below %2 or above %3.</source>
        <translation>低于 %2 或高于 %3 的异常值 %1 个。</translation>
    </message>
    <message>
        <source>For example %1.</source>
        <translation>例如 %1。</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>不同值</translation>
    </message>
    <message>
        <source>Smallest</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Columns of all catalogs</source>
        <translation>各目录的列</translation>
    </message>
    <message>
        <source>The chosen column in numbers</source>
        <translation>所选列的数字</translation>
    </message>
</context>
<context>
    <name>crosscut::ui::QualityDock</name>
    <message>
        <source>Quality</source>
        <translation>数据质量</translation>
    </message>
    <message>
        <source>Looking at every row</source>
        <translation>正在检查每一行</translation>
    </message>
    <message>
        <source>Checking the quality of the data</source>
        <translation>正在检查数据质量</translation>
    </message>
    <message>
        <source>Nothing is imported yet. The quality of the data shows here.</source>
        <translation>还没有导入数据。数据质量会显示在这里。</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Show the first row in the catalogs</source>
        <translation>在目录中查看第一行</translation>
    </message>
    <message>
        <source>Take this import back</source>
        <translation>撤回此次导入</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%2：%1</translation>
    </message>
    <message>
        <source>There is nothing that can be repaired safely.</source>
        <translation>没有可以安全修复的内容。</translation>
    </message>
    <message>
        <source>Fix all that is safe</source>
        <translation>修复全部可安全修复的问题</translation>
    </message>
    <message>
        <source>%1 · %2 · %3, cells: %4</source>
        <translation>%1 · %2 · %3，单元格：%4</translation>
    </message>
    <message>
        <source>Nothing that anybody said is lost. Ctrl+Z undoes it, and the log of repairs keeps it.</source>
        <translation>不会丢失任何已有的信息。可用 Ctrl+Z 撤销，并记入修复记录。</translation>
    </message>
    <message>
        <source>%1?</source>
        <translation>%1？</translation>
    </message>
    <message>
        <source>&amp;Repair</source>
        <translation>修复(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo this repair</source>
        <translation>撤销这次修复(&amp;U)</translation>
    </message>
    <message>
        <source>Take this import &amp;back</source>
        <translation>撤回这次导入(&amp;B)</translation>
    </message>
    <message>
        <source>Undo this repair</source>
        <translation>撤销这次修复</translation>
    </message>
    <message>
        <source>%1 block, %2 warn, %3 to know, %4 waived · checked in %5 s</source>
        <translation>%1 项阻断，%2 项警告，%3 项提示，%4 项已豁免 · 检查用时 %5 秒</translation>
    </message>
    <message>
        <source>Repairs</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>&amp;Show the first row in the catalogs</source>
        <translation>在目录中显示第一行(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Fix…</source>
        <translation>修复(&amp;F)…</translation>
    </message>
    <message>
        <source>Fix: run the safe repair of this finding</source>
        <translation>修复：对这个问题执行安全修复</translation>
    </message>
    <message>
        <source>Fix &amp;all that is safe…</source>
        <translation>修复全部可安全修复的问题(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Waive…</source>
        <translation>豁免(&amp;W)…</translation>
    </message>
    <message>
        <source>Waive: accept this finding as it is, with a reason</source>
        <translation>豁免：说明理由，接受现状</translation>
    </message>
    <message>
        <source>Take the waiver &amp;back</source>
        <translation>取消豁免(&amp;B)</translation>
    </message>
    <message>
        <source>Take the waiver back</source>
        <translation>取消豁免</translation>
    </message>
    <message>
        <source>&amp;Check again</source>
        <translation>重新检查(&amp;C)</translation>
    </message>
</context>
<context>
    <name>crosscut::ui::QualityFindings</name>
    <message>
        <source>%1 of %2 rows.</source>
        <translation>%2 行中的 %1 行。</translation>
    </message>
    <message>
        <source>Waived: %1.</source>
        <translation>已豁免：%1。</translation>
    </message>
    <message>
        <source>Safe repair: %1.</source>
        <translation>安全修复：%1。</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Repair or waiver</source>
        <translation>修复或豁免</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>The chosen finding in words</source>
        <translation>所选问题的说明</translation>
    </message>
</context>
<context>
    <name>crosscut::ui::RankedPairModel</name>
    <message>
        <source>Rank</source>
        <translation>排名</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>影片</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Pair and reason</source>
        <translation>配对与原因</translation>
    </message>
</context>
<context>
    <name>crosscut::ui::RecipeDialog</name>
    <message>
        <source>Import recipes</source>
        <translation>导入方案</translation>
    </message>
    <message>
        <source>Double-click a recipe, or press F2, to rename it.</source>
        <translation>双击或按 F2 可重命名。</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>删除(&amp;L)</translation>
    </message>
</context>
<context>
    <name>crosscut::ui::RepairLog</name>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Log of repairs</source>
        <translation>修复记录</translation>
    </message>
</context>
<context>
    <name>crosscut::ui::RepairRunner</name>
    <message>
        <source>Cells that are as they were before: %1.</source>
        <translation>恢复原样的单元格：%1。</translation>
    </message>
    <message>
        <source>Changed since, and kept: %1.</source>
        <translation>此后改过、予以保留的：%1。</translation>
    </message>
    <message>
        <source>Counting what can be repaired</source>
        <translation>正在统计可修复的内容</translation>
    </message>
    <message>
        <source>%1. Cells repaired: %2.</source>
        <translation>%1。已修复的单元格：%2。</translation>
    </message>
    <message>
        <source>repair %1</source>
        <translation>修复 %1</translation>
    </message>
    <message>
        <source>Undoing: %1</source>
        <translation>正在撤销：%1</translation>
    </message>
</context>
<context>
    <name>crosscut::ui::ReportDock</name>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Composing the report</source>
        <translation>正在编写报告</translation>
    </message>
    <message>
        <source>Laying out the report</source>
        <translation>正在排版报告</translation>
    </message>
    <message>
        <source>The plan or the data changed since this report was composed.</source>
        <translation>报告编写之后方案或数据有变化。</translation>
    </message>
    <message>
        <source>Open a project to see the report of its plan.</source>
        <translation>打开一个项目即可查看其方案的报告。</translation>
    </message>
    <message>
        <source>A report needs a plan.</source>
        <translation>报告需要一个方案。</translation>
    </message>
    <message>
        <source>Page %1 of %2 · %3</source>
        <translation>第 %1 页，共 %2 页 · %3</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>导出报告</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Writing the PDF</source>
        <translation>正在写入 PDF</translation>
    </message>
    <message>
        <source>The report is at %1.</source>
        <translation>报告已保存到 %1。</translation>
    </message>
    <message>
        <source>Export as PDF</source>
        <translation>导出为 PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print preview</source>
        <translation>打印预览</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Compose again</source>
        <translation>重新编写</translation>
    </message>
    <message>
        <source>Go to the plan</source>
        <translation>前往方案</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>报告语言</translation>
    </message>
    <message>
        <source>Paper size</source>
        <translation>纸张大小</translation>
    </message>
    <message>
        <source>Pages of the report</source>
        <translation>报告页面</translation>
    </message>
</context>
<context>
    <name>crosscut::ui::ResultPage</name>
    <message>
        <source>Save &amp;rejected rows as CSV…</source>
        <translation>将拒绝行存为 CSV…(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Take this import back…</source>
        <translation>撤回此次导入…(&amp;T)</translation>
    </message>
    <message>
        <source>Issues of the import</source>
        <translation>导入中的问题</translation>
    </message>
    <message>
        <source>%1 is imported in %2 seconds.</source>
        <translation>%1 已导入，用时 %2 秒。</translation>
    </message>
    <message>
        <source>%1 is imported.</source>
        <translation>%1 已导入。</translation>
    </message>
    <message>
        <source>Re&amp;pair rejected rows</source>
        <translation>修复被拒的行(&amp;P)</translation>
    </message>
    <message>
        <source>Save as recipe…</source>
        <translation>存为导入方案…</translation>
    </message>
    <message>
        <source>All of these</source>
        <translation>以上全部</translation>
    </message>
</context>
<context>
    <name>crosscut::ui::RetentionDock</name>
    <message>
        <source>Retention</source>
        <translation>留存</translation>
    </message>
    <message>
        <source>Retention shows how long members stay, and what goes with leaving. It needs subscriptions: who, since when, until when.</source>
        <translation>留存说明会员能留多久、流失与什么有关。需要订阅数据：谁、何时开始、何时结束。</translation>
    </message>
    <message>
        <source>Export the numbers</source>
        <translation>导出数字</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗号分隔文件 (*.csv)</translation>
    </message>
    <message>
        <source>The data have changed since this was estimated.</source>
        <translation>估计之后数据已有变化。</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>估计</translation>
    </message>
    <message>
        <source>Estimate again from the data as they are now</source>
        <translation>按现在的数据重新估计</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Save the numbers of this page as a table</source>
        <translation>把本页的数字存为表格</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>导入文件…</translation>
    </message>
</context>
<context>
    <name>crosscut::ui::RevertDialog</name>
    <message>
        <source>Revert an import</source>
        <translation>撤回导入</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入时间</translation>
    </message>
    <message>
        <source>reverted</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Rows that the import added go, cells that it changed become what they were. What later imports say stays.</source>
        <translation>该次导入新增的行会被删除，改过的单元格会恢复原样；之后导入的内容保持不变。</translation>
    </message>
</context>
<context>
    <name>crosscut::ui::ReviewPage</name>
    <message>
        <source>First issues</source>
        <translation>最先出现的问题</translation>
    </message>
    <message>
        <source>What the import will do</source>
        <translation>导入将会怎样</translation>
    </message>
    <message>
        <source>Every row can be used. Nothing is kept until you import.</source>
        <translation>每一行都可用。点击「导入」之前不会保存任何内容。</translation>
    </message>
    <message>
        <source>%1 remarks; the first ones are below. Nothing is kept until you import.</source>
        <translation>%1 条提示，最先出现的列在下面。点击「导入」之前不会保存任何内容。</translation>
    </message>
    <message>
        <source>%1 people and %2 films or courses, %3 and %4 of them in no catalog.</source>
        <translation>共 %1 人、%2 部影片或门课程，其中 %3 人、%4 项不在目录中。</translation>
    </message>
    <message>
        <source>Rows that the project &amp;knows otherwise</source>
        <translation>项目中内容不同的行(&amp;K)</translation>
    </message>
    <message>
        <source>Leave out events that are &amp;exactly the same</source>
        <translation>略过完全相同的行为(&amp;E)</translation>
    </message>
    <message>
        <source>Cells that change</source>
        <translation>有变化的单元格</translation>
    </message>
    <message>
        <source>take what the file says</source>
        <translation>以文件为准</translation>
    </message>
    <message>
        <source>stay as they are</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>stop the import</source>
        <translation>停止导入</translation>
    </message>
    <message>
        <source>The same person, item, kind, value and moment, in this file or in the project</source>
        <translation>同一个人、同一对象、同一行为、同一数值、同一时刻，无论在此文件还是项目中</translation>
    </message>
    <message>
        <source>What changes (%1)</source>
        <translation>变化（%1）</translation>
    </message>
    <message>
        <source>Remarks (%1)</source>
        <translation>提示（%1）</translation>
    </message>
    <message>
        <source>%1 known rows say otherwise than the project.</source>
        <translation>%1 行与项目中的已有内容不同。</translation>
    </message>
</context>
<context>
    <name>crosscut::ui::RunTableModel</name>
    <message>
        <source>Stale: the data changed since</source>
        <translation>已过期：数据已更新</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Model run</source>
        <translation>模型运行</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>计算时间</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
</context>
<context>
    <name>crosscut::ui::SegmentsDock</name>
    <message>
        <source>Segments</source>
        <translation>人群</translation>
    </message>
    <message>
        <source>Segments group people who behave alike.</source>
        <translation>人群把行为相似的人分为一组。</translation>
    </message>
    <message>
        <source>Segments group people who behave alike. They need events: who did what, and when.</source>
        <translation>人群把行为相似的人分为一组。需要行为数据：谁在何时做了什么。</translation>
    </message>
    <message>
        <source>The data have changed since these segments were made.</source>
        <translation>这些人群生成之后数据有变化。</translation>
    </message>
    <message>
        <source>Grouping people…</source>
        <translation>正在划分人群…</translation>
    </message>
    <message>
        <source>%1 people</source>
        <translation>%1 人</translation>
    </message>
    <message>
        <source>silhouette %1</source>
        <translation>轮廓系数 %1</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>种子 %1</translation>
    </message>
    <message>
        <source>the fit did not settle</source>
        <translation>计算未收敛</translation>
    </message>
    <message>
        <source>Export the segments</source>
        <translation>导出人群</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗号分隔值 (*.csv)</translation>
    </message>
    <message>
        <source>Click a bar: the users table then shows these people.</source>
        <translation>点击条形，用户表即显示这些人。</translation>
    </message>
    <message>
        <source>The users table shows the %1 people of %2.</source>
        <translation>用户表正在显示%2的 %1 人。</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>How people are grouped</source>
        <translation>划分人群的方法</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Number of segments</source>
        <translation>人群数</translation>
    </message>
    <message>
        <source>Number of segments; automatic takes the number that separates people best</source>
        <translation>人群数；自动会取区分度最好的数目</translation>
    </message>
    <message>
        <source>Find segments</source>
        <translation>划分人群</translation>
    </message>
    <message>
        <source>Group the people anew and keep the segments in the project</source>
        <translation>重新划分人群并保存到项目</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Save sizes and means of the segments as a table</source>
        <translation>把各人群的规模与均值存为表格</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活跃度</translation>
    </message>
    <message>
        <source>%1 is not shown: it has fewer than %2 people, or would give away one that has.</source>
        <translation>%1 不予显示：人数少于 %2，或会据此推算出人数少于 %2 的人群。</translation>
    </message>
</context>
<context>
    <name>crosscut::ui::SourcePage</name>
    <message>
        <source>First row is a header</source>
        <translation>第一行是表头</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>文件的前几行</translation>
    </message>
    <message>
        <source>&amp;What it holds</source>
        <translation>内容(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>编码(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Delimiter</source>
        <translation>分隔符(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Quotes</source>
        <translation>引号(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Skip lines</source>
        <translation>跳过行数(&amp;S)</translation>
    </message>
    <message>
        <source>Found out</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>Blanks</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Found out: %1</source>
        <translation>自动识别：%1</translation>
    </message>
    <message>
        <source>Showing the first %1 of %2 rows.</source>
        <translation>显示前 %1 行，共 %2 行。</translation>
    </message>
    <message>
        <source>Showing the first %1 of about %2 rows.</source>
        <translation>显示前 %1 行，约共 %2 行。</translation>
    </message>
    <message numerus="yes">
        <source>%n of them cannot be used as they are.</source>
        <translation>
            <numerusform>其中 %n 行无法直接使用。</numerusform>
        </translation>
    </message>
    <message>
        <source>S&amp;heet or table</source>
        <translation>工作表或数据表(&amp;H)</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>&amp;Recipe</source>
        <translation>导入方案(&amp;R)</translation>
    </message>
    <message>
        <source>This is the first of %1 tables of one shape, which are imported together.</source>
        <translation>这是 %1 张同结构表中的第一张，它们会一起导入。</translation>
    </message>
    <message>
        <source>Recognised as %1.</source>
        <translation>已识别为：%1。</translation>
    </message>
    <message>
        <source>Put in order…</source>
        <translation>整理…</translation>
    </message>
</context>
<context>
    <name>crosscut::ui::StartScreen</name>
    <message>
        <source>Crosscut</source>
        <translation>跨映 Crosscut</translation>
    </message>
    <message>
        <source>Plan tie-ins of paid courses with films and series: which pair, for whom, when, and what it brings.</source>
        <translation>策划知识付费与影视的跨界营销：选哪一对、面向谁、何时做、能带来什么。</translation>
    </message>
    <message>
        <source>“Economics in film”: invented people, films and courses, every panel full.</source>
        <translation>《电影中的经济学》：用户、影片、课程均为虚构，每个面板都有内容。</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>最近的项目</translation>
    </message>
    <message>
        <source>Projects that you open appear here.</source>
        <translation>打开过的项目会出现在这里。</translation>
    </message>
    <message>
        <source>Or drop files here: CSV, TSV or text tables are imported, a .crosscut project is opened.</source>
        <translation>也可以把文件拖到这里：CSV、TSV 等文本表格会被导入，.crosscut 项目会被打开。</translation>
    </message>
</context>
<context>
    <name>crosscut::ui::StatusLine</name>
    <message>
        <source>No project</source>
        <translation>未打开项目</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Read only: held by %1</source>
        <translation>只读：由 %1 编辑中</translation>
    </message>
    <message>
        <source>Newest import %1</source>
        <translation>最近导入 %1</translation>
    </message>
    <message>
        <source>Data hash %1</source>
        <translation>数据指纹 %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1，另有 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crosscut::ui::ValuePage</name>
    <message>
        <source>What they are worth</source>
        <translation>价值多少</translation>
    </message>
    <message>
        <source>Estimating values…</source>
        <translation>正在估计价值…</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>People now</source>
        <translation>现有人数</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>价值</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 区间</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月数</translation>
    </message>
    <message>
        <source>then %1</source>
        <translation>转为%1</translation>
    </message>
    <message>
        <source>Markov chain of months · %1 a month from who pays · seed %2</source>
        <translation>按月的马尔可夫链 · 付费者每月毛利 %1 · 种子 %2</translation>
    </message>
    <message>
        <source>Lower limit</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>Upper limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>&amp;Discount a month</source>
        <translation>月折现率(&amp;D)</translation>
    </message>
    <message>
        <source>Discount a month</source>
        <translation>月折现率</translation>
    </message>
    <message>
        <source>&amp;Margin</source>
        <translation>毛利率(&amp;M)</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>毛利率</translation>
    </message>
    <message>
        <source>Share of revenue that stays</source>
        <translation>收入中留下的比例</translation>
    </message>
    <message>
        <source>&amp;Horizon</source>
        <translation>期限(&amp;H)</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>until they leave</source>
        <translation>直到流失</translation>
    </message>
    <message>
        <source> months</source>
        <translation> 个月</translation>
    </message>
</context>
<context>
    <name>crosscut::ui::WaiveDialog</name>
    <message>
        <source>Waive a finding</source>
        <translation>豁免一个问题</translation>
    </message>
    <message>
        <source>&amp;Why may it stay as it is?</source>
        <translation>为什么可以保持现状？(&amp;W)</translation>
    </message>
    <message>
        <source>Reason of the waiver</source>
        <translation>豁免的理由</translation>
    </message>
    <message>
        <source>For example: series have no running time</source>
        <translation>例如：剧集没有片长</translation>
    </message>
    <message>
        <source>W&amp;aive</source>
        <translation>豁免(&amp;A)</translation>
    </message>
</context>
<context>
    <name>crosscut::ui::WeightSliders</name>
    <message>
        <source>Weight of %1</source>
        <translation>%1的权重</translation>
    </message>
</context>
<context>
    <name>token.channel</name>
    <message>
        <source>In-film</source>
        <translation>片内</translation>
    </message>
    <message>
        <source>Streaming platform</source>
        <translation>视频平台</translation>
    </message>
    <message>
        <source>Social media</source>
        <translation>社交媒体</translation>
    </message>
    <message>
        <source>Short video</source>
        <translation>短视频</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>App push</source>
        <translation>应用推送</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>线下</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>合作方</translation>
    </message>
</context>
<context>
    <name>token.criterion</name>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>受众</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>触达</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>时机</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据完整度</translation>
    </message>
    <message>
        <source>Rubric</source>
        <translation>人工评分</translation>
    </message>
</context>
<context>
    <name>token.entity</name>
    <message>
        <source>Users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>影片</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>行为</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>订阅</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Exposures</source>
        <translation>曝光</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>方案</translation>
    </message>
</context>
<context>
    <name>token.feature</name>
    <message>
        <source>Films watched</source>
        <translation>看过的影片数</translation>
    </message>
    <message>
        <source>Courses bought</source>
        <translation>买过的课程数</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>购买次数</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>观看次数</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>评分次数</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>评论次数</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>点赞次数</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>搜索次数</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>试听次数</translation>
    </message>
    <message>
        <source>Live sessions</source>
        <translation>直播次数</translation>
    </message>
    <message>
        <source>Quizzes</source>
        <translation>测验次数</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>行为次数</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>消费金额</translation>
    </message>
    <message>
        <source>Days since last seen</source>
        <translation>距上次活跃天数</translation>
    </message>
    <message>
        <source>Days since last purchase</source>
        <translation>距上次购买天数</translation>
    </message>
    <message>
        <source>Days since first seen</source>
        <translation>首次活跃至今天数</translation>
    </message>
    <message>
        <source>Active days</source>
        <translation>活跃天数</translation>
    </message>
    <message>
        <source>Active months</source>
        <translation>活跃月数</translation>
    </message>
    <message>
        <source>Mean rating</source>
        <translation>平均评分</translation>
    </message>
    <message>
        <source>Different items</source>
        <translation>不同对象数</translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation>互动次数</translation>
    </message>
    <message>
        <source>Weekend share</source>
        <translation>周末占比</translation>
    </message>
    <message>
        <source>Intercept</source>
        <translation>截距</translation>
    </message>
    <message>
        <source>Events, ln(1 + n)</source>
        <translation>行为次数 ln(1 + n)</translation>
    </message>
    <message>
        <source>Acts on films, ln(1 + n)</source>
        <translation>影片行为次数 ln(1 + n)</translation>
    </message>
    <message>
        <source>Courses bought, ln(1 + n)</source>
        <translation>购课数 ln(1 + n)</translation>
    </message>
    <message>
        <source>Spend, ln(1 + x)</source>
        <translation>消费额 ln(1 + x)</translation>
    </message>
    <message>
        <source>Acts on the target, ln(1 + n)</source>
        <translation>目标课程行为次数 ln(1 + n)</translation>
    </message>
    <message>
        <source>Share of %1 films</source>
        <translation>%1片占比</translation>
    </message>
    <message>
        <source>Share of %1 courses</source>
        <translation>%1课程占比</translation>
    </message>
</context>
<context>
    <name>token.field</name>
    <message>
        <source>ID</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Birth year</source>
        <translation>出生年份</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>学历</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>职业</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>注册日期</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>授权同意</translation>
    </message>
    <message>
        <source>In the catalog</source>
        <translation>在目录中</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Original title</source>
        <translation>原名</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Genres</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Directors</source>
        <translation>导演</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>演员</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Synopsis</source>
        <translation>简介</translation>
    </message>
    <message>
        <source>Runtime (min)</source>
        <translation>片长（分钟）</translation>
    </message>
    <message>
        <source>Release date</source>
        <translation>上映日期</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>受众人数</translation>
    </message>
    <message>
        <source>Age rating</source>
        <translation>年龄分级</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>讲师</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>领域</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>难度</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Enrolments</source>
        <translation>报名人数</translation>
    </message>
    <message>
        <source>Duration (h)</source>
        <translation>时长（小时）</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Tariff</source>
        <translation>套餐</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>To</source>
        <translation>终点</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>Arm</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>人群</translation>
    </message>
    <message>
        <source>Rights from</source>
        <translation>版权起始</translation>
    </message>
    <message>
        <source>Rights until</source>
        <translation>版权截止</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>题材类别</translation>
    </message>
    <message>
        <source>Sales from</source>
        <translation>开售日期</translation>
    </message>
    <message>
        <source>Sales until</source>
        <translation>停售日期</translation>
    </message>
    <message>
        <source>Youngest audience</source>
        <translation>受众最低年龄</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>所属目录</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
</context>
<context>
    <name>token.form</name>
    <message>
        <source>Lecture</source>
        <translation>讲座</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>访谈</translation>
    </message>
    <message>
        <source>Behind the scenes</source>
        <translation>幕后花絮</translation>
    </message>
    <message>
        <source>Film analysis</source>
        <translation>影片解析</translation>
    </message>
    <message>
        <source>Case and documentary</source>
        <translation>案例与纪录片</translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>工作坊</translation>
    </message>
    <message>
        <source>Live stream</source>
        <translation>直播</translation>
    </message>
    <message>
        <source>Watch-along</source>
        <translation>陪看</translation>
    </message>
    <message>
        <source>Short video</source>
        <translation>短视频</translation>
    </message>
    <message>
        <source>Member day</source>
        <translation>会员日</translation>
    </message>
</context>
<context>
    <name>token.gate</name>
    <message>
        <source>Rights</source>
        <translation>版权</translation>
    </message>
    <message>
        <source>Age rating</source>
        <translation>年龄分级</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>题材</translation>
    </message>
</context>
<context>
    <name>token.gate_fact</name>
    <message>
        <source>%1 of %2 films have neither genre nor tag</source>
        <translation>%2 部影片中有 %1 部既没有类别也没有标签</translation>
    </message>
    <message>
        <source>%1 of %2 courses have no field</source>
        <translation>%2 门课程中有 %1 门没有领域</translation>
    </message>
    <message>
        <source>%1 of %2 courses have no tags</source>
        <translation>%2 门课程中有 %1 门没有标签</translation>
    </message>
    <message>
        <source>%1 of the %2 films and courses in the events are in no catalog</source>
        <translation>行为涉及的 %2 部影片和课程中有 %1 个不在目录里</translation>
    </message>
    <message>
        <source>%1 of the %2 item keys in the events are in both catalogs</source>
        <translation>行为涉及的 %2 个编号中有 %1 个同时在两个目录里</translation>
    </message>
    <message>
        <source>Events have no time, so nothing can be split by time</source>
        <translation>行为没有时间，无法按时间划分</translation>
    </message>
    <message>
        <source>%1 of %2 subscriptions last no time</source>
        <translation>%2 条订阅中有 %1 条时长为零</translation>
    </message>
    <message>
        <source>Subscriptions are counted in more than one unit of time</source>
        <translation>订阅的时长使用了不止一种单位</translation>
    </message>
    <message>
        <source>There are no films yet</source>
        <translation>还没有影片</translation>
    </message>
    <message>
        <source>There are no courses yet</source>
        <translation>还没有课程</translation>
    </message>
    <message>
        <source>There are no events, so nobody's behaviour counts</source>
        <translation>还没有行为，任何人的行为都无从计入</translation>
    </message>
    <message>
        <source>There is no user catalog, so nothing is known of people but their behaviour</source>
        <translation>没有用户目录，除行为外对用户一无所知</translation>
    </message>
    <message>
        <source>There are no subscriptions yet</source>
        <translation>还没有订阅</translation>
    </message>
</context>
<context>
    <name>token.issue</name>
    <message>
        <source>not a number</source>
        <translation>不是数字</translation>
    </message>
    <message>
        <source>not a whole number</source>
        <translation>不是整数</translation>
    </message>
    <message>
        <source>not a date</source>
        <translation>不是日期</translation>
    </message>
    <message>
        <source>not a time</source>
        <translation>不是时间</translation>
    </message>
    <message>
        <source>neither yes nor no</source>
        <translation>不是“是”或“否”</translation>
    </message>
    <message>
        <source>out of range</source>
        <translation>超出范围</translation>
    </message>
    <message>
        <source>below zero</source>
        <translation>小于零</translation>
    </message>
    <message>
        <source>no ID</source>
        <translation>缺少编号</translation>
    </message>
    <message>
        <source>required value missing</source>
        <translation>缺少必填值</translation>
    </message>
    <message>
        <source>ID occurs twice in the file</source>
        <translation>编号在文件中重复</translation>
    </message>
    <message>
        <source>differs from what is stored</source>
        <translation>与已有数据不一致</translation>
    </message>
    <message>
        <source>ID is in both catalogs</source>
        <translation>编号同时在两个目录中</translation>
    </message>
    <message>
        <source>user is not in the catalog</source>
        <translation>用户不在目录中</translation>
    </message>
    <message>
        <source>film or course is not in the catalog</source>
        <translation>影片或课程不在目录中</translation>
    </message>
    <message>
        <source>characters that cannot be read</source>
        <translation>无法识别的字符</translation>
    </message>
    <message>
        <source>wrong number of columns</source>
        <translation>列数不符</translation>
    </message>
    <message>
        <source>too few columns</source>
        <translation>列数过少</translation>
    </message>
    <message>
        <source>too many columns</source>
        <translation>列数过多</translation>
    </message>
    <message>
        <source>quote is not closed</source>
        <translation>引号未闭合</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>过长</translation>
    </message>
    <message>
        <source>blank line</source>
        <translation>空行</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>已忽略</translation>
    </message>
    <message>
        <source>ends before it starts</source>
        <translation>结束早于开始</translation>
    </message>
    <message>
        <source>tie to oneself</source>
        <translation>指向自己的关系</translation>
    </message>
    <message>
        <source>zero byte</source>
        <translation>零字节</translation>
    </message>
    <message>
        <source>a total, no row of data</source>
        <translation>汇总行，不是数据</translation>
    </message>
    <message>
        <source>quote read as text</source>
        <translation>引号按文字读取</translation>
    </message>
    <message>
        <source>empty cell left out</source>
        <translation>去掉多余空格子</translation>
    </message>
    <message>
        <source>short line filled up</source>
        <translation>短行已补空</translation>
    </message>
    <message>
        <source>cut by another delimiter</source>
        <translation>分隔符不同</translation>
    </message>
    <message>
        <source>header does not match</source>
        <translation>表头对不上</translation>
    </message>
    <message>
        <source>header once more</source>
        <translation>重复的表头</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>注释行</translation>
    </message>
    <message>
        <source>exactly the same event</source>
        <translation>完全相同的行为</translation>
    </message>
    <message>
        <source>repaired on request</source>
        <translation>按要求修复</translation>
    </message>
</context>
<context>
    <name>token.kind</name>
    <message>
        <source>View</source>
        <translation>观看</translation>
    </message>
    <message>
        <source>Like</source>
        <translation>点赞</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>评论</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>试听</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>购买</translation>
    </message>
    <message>
        <source>Live attendance</source>
        <translation>直播参与</translation>
    </message>
    <message>
        <source>Quiz</source>
        <translation>测验</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>点击</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>收藏</translation>
    </message>
</context>
<context>
    <name>token.lacking</name>
    <message>
        <source>events on each curve</source>
        <translation>每条曲线的事件数</translation>
    </message>
    <message>
        <source>events for each parameter</source>
        <translation>每个参数的事件数</translation>
    </message>
    <message>
        <source>conversions in each arm</source>
        <translation>每组的转化数</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>people who bought again</source>
        <translation>复购人数</translation>
    </message>
    <message>
        <source>periods</source>
        <translation>期</translation>
    </message>
    <message>
        <source>months</source>
        <translation>月数</translation>
    </message>
    <message>
        <source>positive cases</source>
        <translation>正例数</translation>
    </message>
    <message>
        <source>negative cases</source>
        <translation>反例数</translation>
    </message>
    <message>
        <source>events</source>
        <translation>事件数</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>people who watched</source>
        <translation>观看人数</translation>
    </message>
    <message>
        <source>people for each rule</source>
        <translation>每条规则的人数</translation>
    </message>
    <message>
        <source>people in each segment</source>
        <translation>每个人群的人数</translation>
    </message>
    <message>
        <source>moves between states</source>
        <translation>状态转移数</translation>
    </message>
    <message>
        <source>groups</source>
        <translation>组数</translation>
    </message>
    <message>
        <source>different values</source>
        <translation>不同取值数</translation>
    </message>
    <message>
        <source>films or courses</source>
        <translation>影片或课程数</translation>
    </message>
    <message>
        <source>films</source>
        <translation>影片数</translation>
    </message>
    <message>
        <source>courses</source>
        <translation>课程数</translation>
    </message>
    <message>
        <source>purchases</source>
        <translation>购买次数</translation>
    </message>
    <message>
        <source>purchases with an amount</source>
        <translation>带金额的购买数</translation>
    </message>
    <message>
        <source>people with a purchase</source>
        <translation>有购买记录的人</translation>
    </message>
</context>
<context>
    <name>token.method</name>
    <message>
        <source>By behaviour (k-means)</source>
        <translation>按行为聚类</translation>
    </message>
    <message>
        <source>By purchases (RFM)</source>
        <translation>按购买（RFM）</translation>
    </message>
    <message>
        <source>By rules</source>
        <translation>按规则</translation>
    </message>
</context>
<context>
    <name>token.missing</name>
    <message>
        <source>users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>films</source>
        <translation>影片</translation>
    </message>
    <message>
        <source>courses</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>events</source>
        <translation>行为</translation>
    </message>
    <message>
        <source>subscriptions</source>
        <translation>订阅</translation>
    </message>
    <message>
        <source>edges</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>fields of courses</source>
        <translation>课程领域</translation>
    </message>
    <message>
        <source>synopses</source>
        <translation>简介</translation>
    </message>
    <message>
        <source>purchases</source>
        <translation>购买记录</translation>
    </message>
    <message>
        <source>segments</source>
        <translation>人群</translation>
    </message>
    <message>
        <source>pairs</source>
        <translation>配对</translation>
    </message>
    <message>
        <source>plans</source>
        <translation>方案</translation>
    </message>
</context>
<context>
    <name>token.model</name>
    <message>
        <source>Popularity</source>
        <translation>热门</translation>
    </message>
    <message>
        <source>Tags and texts</source>
        <translation>标签与文本</translation>
    </message>
    <message>
        <source>Shared tags</source>
        <translation>标签重合</translation>
    </message>
    <message>
        <source>Similar items</source>
        <translation>相似物品</translation>
    </message>
    <message>
        <source>Factorisation (ALS)</source>
        <translation>矩阵分解（ALS）</translation>
    </message>
    <message>
        <source>Factorisation (MF)</source>
        <translation>矩阵分解（MF）</translation>
    </message>
    <message>
        <source>Hybrid</source>
        <translation>混合</translation>
    </message>
    <message>
        <source>Kaplan–Meier</source>
        <translation>Kaplan–Meier</translation>
    </message>
    <message>
        <source>Cox regression</source>
        <translation>Cox 回归</translation>
    </message>
    <message>
        <source>Markov chain</source>
        <translation>马尔可夫链</translation>
    </message>
</context>
<context>
    <name>token.passed</name>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>未登记</translation>
    </message>
</context>
<context>
    <name>token.plan_issue</name>
    <message>
        <source>The film is no longer in the catalog</source>
        <translation>影片已不在目录中</translation>
    </message>
    <message>
        <source>The course is no longer in the catalog</source>
        <translation>课程已不在目录中</translation>
    </message>
    <message>
        <source>The target segment no longer exists</source>
        <translation>目标人群已不存在</translation>
    </message>
    <message>
        <source>The right ends before the campaign does</source>
        <translation>版权在活动结束前到期</translation>
    </message>
    <message>
        <source>No right is recorded for the film</source>
        <translation>影片未记录版权</translation>
    </message>
    <message>
        <source>The age rating does not fit the audience</source>
        <translation>年龄分级与受众不符</translation>
    </message>
    <message>
        <source>The category is not allowed</source>
        <translation>题材不被允许</translation>
    </message>
    <message>
        <source>Start and end are not set</source>
        <translation>未设置起止日期</translation>
    </message>
    <message>
        <source>It ends before it starts</source>
        <translation>结束早于开始</translation>
    </message>
    <message>
        <source>Its dates are outside the plan's</source>
        <translation>日期超出方案期间</translation>
    </message>
    <message>
        <source>The data changed since the pair was added</source>
        <translation>加入后数据已更新</translation>
    </message>
    <message>
        <source>More is committed than planned</source>
        <translation>已承诺金额超出计划</translation>
    </message>
    <message>
        <source>No budget line</source>
        <translation>没有预算</translation>
    </message>
    <message>
        <source>No channel is chosen</source>
        <translation>未选择渠道</translation>
    </message>
    <message>
        <source>The course has no price</source>
        <translation>课程没有价格</translation>
    </message>
    <message>
        <source>The pair is in the plan twice</source>
        <translation>配对重复</translation>
    </message>
    <message>
        <source>Amounts are in more than one currency</source>
        <translation>金额币种不一致</translation>
    </message>
    <message>
        <source>The plan has no pairs yet</source>
        <translation>方案中还没有配对</translation>
    </message>
    <message>
        <source>Too few people have watched the film</source>
        <translation>看过该片的人太少</translation>
    </message>
    <message>
        <source>The right begins after the campaign does</source>
        <translation>授权在活动开始之后才生效</translation>
    </message>
    <message>
        <source>Nobody has bought a course of this field yet: no buyers can be expected</source>
        <translation>还没有人购买过该领域的课程，无法推断购买人数</translation>
    </message>
    <message>
        <source>%1 of %2 films in this plan have no genre</source>
        <translation>本方案的 %2 部影片中有 %1 部没有类别</translation>
    </message>
    <message>
        <source>%1 of %2 courses in this plan have no field</source>
        <translation>本方案的 %2 门课程中有 %1 门没有领域</translation>
    </message>
    <message>
        <source>%1 of %2 courses in this plan have no tags</source>
        <translation>本方案的 %2 门课程中有 %1 门没有标签</translation>
    </message>
</context>
<context>
    <name>token.preset</name>
    <message>
        <source>MovieLens films</source>
        <translation>MovieLens 影片</translation>
    </message>
    <message>
        <source>MovieLens ratings</source>
        <translation>MovieLens 评分</translation>
    </message>
    <message>
        <source>MovieLens tags</source>
        <translation>MovieLens 标签</translation>
    </message>
    <message>
        <source>Douban films</source>
        <translation>豆瓣影片</translation>
    </message>
    <message>
        <source>Douban comments</source>
        <translation>豆瓣短评</translation>
    </message>
    <message>
        <source>Douban ratings</source>
        <translation>豆瓣评分</translation>
    </message>
    <message>
        <source>Douban users</source>
        <translation>豆瓣用户</translation>
    </message>
    <message>
        <source>Coursera courses</source>
        <translation>Coursera 课程</translation>
    </message>
    <message>
        <source>Udemy courses</source>
        <translation>Udemy 课程</translation>
    </message>
    <message>
        <source>courses of icourse163</source>
        <translation>中国大学MOOC 课程</translation>
    </message>
    <message>
        <source>orders of a platform</source>
        <translation>平台订单</translation>
    </message>
    <message>
        <source>orders of a shop</source>
        <translation>店铺订单</translation>
    </message>
</context>
<context>
    <name>token.quality</name>
    <message>
        <source>User is not in the catalog</source>
        <translation>用户不在目录中</translation>
    </message>
    <message>
        <source>Film or course is not in the catalog</source>
        <translation>影片或课程不在目录中</translation>
    </message>
    <message>
        <source>Subscriber is not in the catalog</source>
        <translation>订阅者不在目录中</translation>
    </message>
    <message>
        <source>Key is in both catalogs</source>
        <translation>编号同时在两个目录中</translation>
    </message>
    <message>
        <source>Empty cells</source>
        <translation>空值</translation>
    </message>
    <message>
        <source>Column is empty</source>
        <translation>整列为空</translation>
    </message>
    <message>
        <source>Mostly empty</source>
        <translation>大部分为空</translation>
    </message>
    <message>
        <source>No title</source>
        <translation>缺少标题</translation>
    </message>
    <message>
        <source>No genres</source>
        <translation>缺少类别</translation>
    </message>
    <message>
        <source>No tags</source>
        <translation>缺少标签</translation>
    </message>
    <message>
        <source>No synopsis</source>
        <translation>缺少简介</translation>
    </message>
    <message>
        <source>No field</source>
        <translation>缺少领域</translation>
    </message>
    <message>
        <source>No price</source>
        <translation>缺少价格</translation>
    </message>
    <message>
        <source>Always the same value</source>
        <translation>取值恒定</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Same title twice</source>
        <translation>标题重复</translation>
    </message>
    <message>
        <source>Same event twice</source>
        <translation>行为重复</translation>
    </message>
    <message>
        <source>Date in the future</source>
        <translation>日期在未来</translation>
    </message>
    <message>
        <source>Time in the future</source>
        <translation>时间在未来</translation>
    </message>
    <message>
        <source>No time</source>
        <translation>缺少时间</translation>
    </message>
    <message>
        <source>Negative price</source>
        <translation>价格为负</translation>
    </message>
    <message>
        <source>Negative value</source>
        <translation>数值为负</translation>
    </message>
    <message>
        <source>Negative duration</source>
        <translation>时长为负</translation>
    </message>
    <message>
        <source>Duration is zero</source>
        <translation>时长为零</translation>
    </message>
    <message>
        <source>Ends before it starts</source>
        <translation>结束早于开始</translation>
    </message>
    <message>
        <source>Implausible year</source>
        <translation>年份不合理</translation>
    </message>
    <message>
        <source>Implausible age</source>
        <translation>年龄不合理</translation>
    </message>
    <message>
        <source>Implausible runtime</source>
        <translation>片长不合理</translation>
    </message>
    <message>
        <source>Rating out of range</source>
        <translation>评分超出范围</translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation>异常值</translation>
    </message>
    <message>
        <source>No consent recorded</source>
        <translation>未记录授权同意</translation>
    </message>
    <message>
        <source>No right recorded</source>
        <translation>未记录版权</translation>
    </message>
    <message>
        <source>Right has expired</source>
        <translation>版权已过期</translation>
    </message>
    <message>
        <source>Right expires soon</source>
        <translation>版权即将到期</translation>
    </message>
    <message>
        <source>No release date</source>
        <translation>缺少上映日期</translation>
    </message>
    <message>
        <source>No audience figure</source>
        <translation>缺少受众人数</translation>
    </message>
    <message>
        <source>Tie to oneself</source>
        <translation>指向自己的关系</translation>
    </message>
    <message>
        <source>No currency</source>
        <translation>缺少币种</translation>
    </message>
    <message>
        <source>More than one currency</source>
        <translation>币种混用</translation>
    </message>
    <message>
        <source>More than one unit</source>
        <translation>单位混用</translation>
    </message>
    <message>
        <source>No events</source>
        <translation>没有行为数据</translation>
    </message>
    <message>
        <source>No films</source>
        <translation>没有影片</translation>
    </message>
    <message>
        <source>No courses</source>
        <translation>没有课程</translation>
    </message>
    <message>
        <source>No users</source>
        <translation>没有用户</translation>
    </message>
    <message>
        <source>No amount</source>
        <translation>没有金额</translation>
    </message>
    <message>
        <source>Blanks around cells</source>
        <translation>单元格首尾有空白</translation>
    </message>
    <message>
        <source>Full-width letters or digits</source>
        <translation>全角字母或数字</translation>
    </message>
    <message>
        <source>A word in place of an empty cell</source>
        <translation>用词代替了空单元格</translation>
    </message>
    <message>
        <source>Lists with odd separators or doubles</source>
        <translation>列表分隔符不一或有重复项</translation>
    </message>
    <message>
        <source>Spellings of one word</source>
        <translation>同一个词有多种写法</translation>
    </message>
    <message>
        <source>Year stands in the release date</source>
        <translation>年份只在上映日期里</translation>
    </message>
    <message>
        <source>Year stands in the title only</source>
        <translation>年份只在标题里</translation>
    </message>
</context>
<context>
    <name>token.repair</name>
    <message>
        <source>Trim blanks</source>
        <translation>去除首尾空白</translation>
    </message>
    <message>
        <source>Make letters and digits half-width</source>
        <translation>字母和数字改为半角</translation>
    </message>
    <message>
        <source>Clear cells that say NA, null or the like</source>
        <translation>清空写着 NA、null、无等的单元格</translation>
    </message>
    <message>
        <source>Tidy lists</source>
        <translation>整理列表</translation>
    </message>
    <message>
        <source>Take the commonest spelling</source>
        <translation>统一为最常见的写法</translation>
    </message>
    <message>
        <source>Take the year from the release date</source>
        <translation>从上映日期取年份</translation>
    </message>
    <message>
        <source>Take the year from the title</source>
        <translation>从标题取年份</translation>
    </message>
</context>
<context>
    <name>token.repair_issue</name>
    <message>
        <source>read them as Windows-1252</source>
        <translation>按 Windows-1252 读取</translation>
    </message>
    <message>
        <source>leave the zero bytes out</source>
        <translation>去掉零字节</translation>
    </message>
    <message>
        <source>read the quote as text</source>
        <translation>引号按文字读取</translation>
    </message>
    <message>
        <source>leave the cells at the end empty</source>
        <translation>行尾缺的格子留空</translation>
    </message>
    <message>
        <source>join what one cell was cut into</source>
        <translation>把被切开的格子合并</translation>
    </message>
    <message>
        <source>leave the cell empty</source>
        <translation>该格留空</translation>
    </message>
</context>
<context>
    <name>token.run</name>
    <message>
        <source>Segments</source>
        <translation>人群</translation>
    </message>
    <message>
        <source>Segments by behaviour</source>
        <translation>按行为划分人群</translation>
    </message>
    <message>
        <source>Segments by purchases</source>
        <translation>按购买划分人群</translation>
    </message>
    <message>
        <source>Pair scores</source>
        <translation>配对得分</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation>匹配</translation>
    </message>
    <message>
        <source>Matching: similar items</source>
        <translation>匹配：相似物品</translation>
    </message>
    <message>
        <source>Matching: popularity</source>
        <translation>匹配：热门</translation>
    </message>
    <message>
        <source>Matching: tags and texts</source>
        <translation>匹配：标签与文本</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>模型评估</translation>
    </message>
    <message>
        <source>Purchase propensity</source>
        <translation>购买倾向</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>留存</translation>
    </message>
    <message>
        <source>Retention curves</source>
        <translation>留存曲线</translation>
    </message>
    <message>
        <source>Retention factors</source>
        <translation>留存因素</translation>
    </message>
    <message>
        <source>Lifetime value</source>
        <translation>生命周期价值</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
</context>
<context>
    <name>token.segment</name>
    <message>
        <source>Everyone</source>
        <translation>全部用户</translation>
    </message>
    <message>
        <source>Champions</source>
        <translation>重要价值用户</translation>
    </message>
    <message>
        <source>Loyal</source>
        <translation>忠实用户</translation>
    </message>
    <message>
        <source>Potential loyal</source>
        <translation>潜在忠实用户</translation>
    </message>
    <message>
        <source>Potential</source>
        <translation>潜力用户</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新用户</translation>
    </message>
    <message>
        <source>Promising</source>
        <translation>有望用户</translation>
    </message>
    <message>
        <source>Need attention</source>
        <translation>需要关注</translation>
    </message>
    <message>
        <source>About to sleep</source>
        <translation>即将沉睡</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>在险人数</translation>
    </message>
    <message>
        <source>Cannot lose</source>
        <translation>不可流失</translation>
    </message>
    <message>
        <source>Hibernating</source>
        <translation>沉睡用户</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>已流失</translation>
    </message>
    <message>
        <source>Watchers, no purchase</source>
        <translation>只看未买</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>不活跃</translation>
    </message>
    <message>
        <source>Segment %1</source>
        <translation>人群 %1</translation>
    </message>
    <message>
        <source>Steady</source>
        <translation>稳定用户</translation>
    </message>
    <message>
        <source>Asleep</source>
        <translation>沉睡用户</translation>
    </message>
</context>
<context>
    <name>token.severity</name>
    <message>
        <source>Blocks</source>
        <translation>阻断</translation>
    </message>
    <message>
        <source>Warns</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>提示</translation>
    </message>
</context>
<context>
    <name>token.state</name>
    <message>
        <source>Active</source>
        <translation>活跃</translation>
    </message>
    <message>
        <source>Paying</source>
        <translation>付费中</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>已离开</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>暂无活动</translation>
    </message>
</context>
<context>
    <name>token.status</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>已提案</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>已签约</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>执行中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>已放弃</translation>
    </message>
</context>
<context>
    <name>token.term</name>
    <message>
        <source>%1: %2</source>
        <translation>%1「%2」</translation>
    </message>
    <message>
        <source>%1 (each one more)</source>
        <translation>%1（每增加 1）</translation>
    </message>
</context>
<context>
    <name>token.termination</name>
    <message>
        <source>converged</source>
        <translation>已收敛</translation>
    </message>
    <message>
        <source>iteration limit reached</source>
        <translation>达到迭代上限</translation>
    </message>
    <message>
        <source>no further step improves it</source>
        <translation>无法继续改进</translation>
    </message>
    <message>
        <source>diverging</source>
        <translation>发散</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>未运行</translation>
    </message>
</context>
<context>
    <name>token.time_unit</name>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>周</translation>
    </message>
    <message>
        <source>months</source>
        <translation>个月</translation>
    </message>
    <message>
        <source>years</source>
        <translation>年</translation>
    </message>
    <message>
        <source>periods</source>
        <translation>期</translation>
    </message>
</context>
<context>
    <name>token.too_large</name>
    <message>
        <source>a field is longer than any text</source>
        <translation>有一个字段长得不像正常文本</translation>
    </message>
    <message>
        <source>it has too many columns</source>
        <translation>列数过多</translation>
    </message>
    <message>
        <source>it has too many rows</source>
        <translation>行数过多</translation>
    </message>
    <message>
        <source>it holds too many texts</source>
        <translation>文本过多</translation>
    </message>
    <message>
        <source>unpacked it does not fit</source>
        <translation>解压后过大</translation>
    </message>
</context>
<context>
    <name>token.type</name>
    <message>
        <source>Number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
</context>
<context>
    <name>token.warning</name>
    <message>
        <source>%1 rows with empty cells were left out</source>
        <translation>%1 行因空值未计入</translation>
    </message>
    <message>
        <source>Only %1 events for each parameter: the estimates are shaky</source>
        <translation>每个参数仅有 %1 个事件，估计不稳</translation>
    </message>
    <message>
        <source>Only %1 positives</source>
        <translation>仅有 %1 个正例</translation>
    </message>
    <message>
        <source>Only %1 events</source>
        <translation>仅有 %1 个事件</translation>
    </message>
    <message>
        <source>The fit did not converge</source>
        <translation>拟合未收敛</translation>
    </message>
    <message>
        <source>The column %1 alone almost gives the answer away: it may be known only afterwards</source>
        <translation>仅凭「%1」几乎就能得出答案：它可能是事后才知道的</translation>
    </message>
    <message>
        <source>The column %1 separates the outcome completely</source>
        <translation>「%1」把结果完全分开了</translation>
    </message>
    <message>
        <source>The column %1 has only one value and was left out</source>
        <translation>「%1」只有一个取值，未使用</translation>
    </message>
    <message>
        <source>The column %1 follows from others and was left out</source>
        <translation>「%1」可由其他列得出，未使用</translation>
    </message>
    <message>
        <source>The level %1 has no rows and was left out</source>
        <translation>水平「%1」没有数据，未使用</translation>
    </message>
    <message>
        <source>The data are thinner than the model asks for</source>
        <translation>数据量低于模型要求</translation>
    </message>
    <message>
        <source>Computed although the data are too thin</source>
        <translation>数据不足，仍按要求计算</translation>
    </message>
    <message>
        <source>Groups of fewer than 10 people are hidden</source>
        <translation>人数不足 10 的组已隐藏</translation>
    </message>
    <message>
        <source>Durations are in more than one unit</source>
        <translation>时长单位不一致</translation>
    </message>
    <message>
        <source>The effect of %1 changes over time</source>
        <translation>%1 的影响随时间变化</translation>
    </message>
    <message>
        <source>Amounts are in several currencies; only the main one counts here</source>
        <translation>金额涉及多个币种，此处只计主要币种</translation>
    </message>
    <message>
        <source>The effect of %1 changes over time: read its hazard ratio as an average</source>
        <translation>%1 的影响随时间变化：其风险比应看作平均值</translation>
    </message>
    <message>
        <source>%1 subscriptions without a group were left out</source>
        <translation>%1 条订阅没有分组，未计入</translation>
    </message>
    <message>
        <source>%1 subscriptions without a duration were left out</source>
        <translation>%1 条订阅缺少时长，未计入</translation>
    </message>
    <message>
        <source>Few events in the group %1: its curve is shaky</source>
        <translation>「%1」组的事件很少，曲线不稳</translation>
    </message>
    <message>
        <source>Where the observation ends before that time, the mean takes it that nobody leaves any more</source>
        <translation>观察在此之前结束的组，均值假定此后不再有人流失</translation>
    </message>
</context>
</TS>

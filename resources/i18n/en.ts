<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>AccountPart</name>
    <message>
        <source>打印收支表</source>
        <translation>Print account</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>上年结转</source>
        <translation>Brought over</translation>
    </message>
    <message>
        <source>预算</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>收入</source>
        <translation>Income</translation>
    </message>
    <message>
        <source>支出</source>
        <translation>Payments</translation>
    </message>
    <message>
        <source>冲回</source>
        <translation>Reversed</translation>
    </message>
    <message>
        <source>待付</source>
        <translation>To be paid</translation>
    </message>
    <message>
        <source>结余</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>收支</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>冲回日期</source>
        <translation>Reversed on</translation>
    </message>
    <message>
        <source>原登记日期</source>
        <translation>First noted on</translation>
    </message>
    <message>
        <source>收付款人</source>
        <translation>Payer or payee</translation>
    </message>
    <message>
        <source>原凭证号</source>
        <translation>First voucher</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>reason</translation>
    </message>
    <message>
        <source>冲回以前年度的收支</source>
        <translation>Entries of earlier years reversed</translation>
    </message>
    <message>
        <source>每月支出</source>
        <translation>Payments by month</translation>
    </message>
    <message>
        <source>四个来源合计结余 {left}。</source>
        <translation>The four sources have {left} left together.</translation>
    </message>
    <message>
        <source>本地政策没有规定支部经费的标准，编制发放表时填写。</source>
        <translation>No local policy sets what a branch gets; it is given with the payment list.</translation>
    </message>
    <message>
        <source>按本地政策，每个支部每年 {yuan} 元。</source>
        <translation>By local policy each branch gets {yuan} yuan a year.</translation>
    </message>
</context>
<context>
    <name>ActDialog</name>
    <message>
        <source>接着填写</source>
        <translation>Go on filling in</translation>
    </message>
    <message>
        <source>不要了，离开</source>
        <translation>Discard and leave</translation>
    </message>
    <message>
        <source>“{title}”里填写的内容还没有保存，离开后就没有了。</source>
        <translation>What was filled in under “{title}” is not saved and would be gone.</translation>
    </message>
    <message>
        <source>还没有保存</source>
        <translation>Not saved yet</translation>
    </message>
</context>
<context>
    <name>ActivitiesPart</name>
    <message>
        <source>活动与队伍</source>
        <translation>Activities and teams</translation>
    </message>
    <message>
        <source>活动</source>
        <translation>Activities</translation>
    </message>
    <message>
        <source>队伍</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>值班</source>
        <translation>Rotas</translation>
    </message>
    <message>
        <source>自组织</source>
        <translation>Self-organised groups</translation>
    </message>
    <message>
        <source>外部统计</source>
        <translation>Totals of others</translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message>
        <source>推选投票代表</source>
        <translation>Choose who votes</translation>
    </message>
    <message>
        <source>{name} 是投票代表。</source>
        <translation>{name} votes for this dwelling.</translation>
    </message>
    <message>
        <source>显示完整号码</source>
        <translation>Show full numbers</translation>
    </message>
    <message>
        <source>不导出</source>
        <translation>Do not export</translation>
    </message>
    <message>
        <source>导出完整号码</source>
        <translation>Export with full numbers</translation>
    </message>
    <message>
        <source>导出脱敏名册</source>
        <translation>Export masked</translation>
    </message>
    <message>
        <source>脱敏名册里，电话和证件号码只留头尾，适合张贴和外发。完整名册含全部号码，请只交给有权保管的人。每次导出都会记入日志。</source>
        <translation>The masked roster keeps only the ends of telephone and document numbers and can be posted or sent out. The full roster holds all numbers: hand it only to those entitled to keep it. Every export is recorded.</translation>
    </message>
    <message>
        <source>导出 {name} 的名册</source>
        <translation>Export the roster of {name}</translation>
    </message>
    <message>
        <source>{name}业主名册{kind}.xlsx</source>
        <translation>{name} roster of owners{kind}.xlsx</translation>
    </message>
    <message>
        <source>（脱敏）</source>
        <translation> (masked)</translation>
    </message>
    <message>
        <source>Excel 工作簿 (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>导出名册</source>
        <translation>Export the roster</translation>
    </message>
    <message>
        <source>已导出 {rows} 行，存为 {path}。</source>
        <translation>Rows exported: {rows}; saved as {path}.</translation>
    </message>
</context>
<context>
    <name>AffairsPage</name>
    <message>
        <source>问题</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>资金</source>
        <translation>Money</translation>
    </message>
    <message>
        <source>筹资</source>
        <translation>Crowd-funding</translation>
    </message>
    <message>
        <source>矛盾调解</source>
        <translation>Mediation</translation>
    </message>
    <message>
        <source>协商议价</source>
        <translation>Price negotiation</translation>
    </message>
    <message>
        <source>信息公开</source>
        <translation>Disclosure</translation>
    </message>
    <message>
        <source>活动与队伍</source>
        <translation>Activities and teams</translation>
    </message>
    <message>
        <source>报告和征询</source>
        <translation>Reports and opinions</translation>
    </message>
</context>
<context>
    <name>AreaField</name>
    <message>
        <source>面积请写成数字，例如 89.53，小数点后最多四位。</source>
        <translation>Write the area as a number, such as 89.53, with at most four decimals.</translation>
    </message>
</context>
<context>
    <name>ArticleBox</name>
    <message>
        <source>{article}，本单位存的原文</source>
        <translation>{article}, the office's own copy</translation>
    </message>
</context>
<context>
    <name>Aside</name>
    <message>
        <source>备份</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>去备份</source>
        <translation>Go to backups</translation>
    </message>
    <message>
        <source>业委会</source>
        <translation>Committees</translation>
    </message>
    <message>
        <source>组建率</source>
        <translation>Compounds with one</translation>
    </message>
    <message>
        <source>最近打印的文书</source>
        <translation>Papers printed last</translation>
    </message>
    <message>
        <source>还没有备份。数据只在这台电脑上，请先备份一次。</source>
        <translation>No backup yet. The data is only on this computer: please make a backup first.</translation>
    </message>
    <message>
        <source>上次备份：{moment}，已核对。</source>
        <translation>Last backup: {moment}, verified.</translation>
    </message>
    <message>
        <source>已经 {days} 天没有备份了。</source>
        <translation>Days without a backup: {days}.</translation>
    </message>
    <message>
        <source>{compounds} 个小区有 {formed} 个，{percent}</source>
        <translation>{formed} of {compounds}, {percent}</translation>
    </message>
    <message>
        <source>还没有打印过文书。</source>
        <translation>No paper printed yet.</translation>
    </message>
</context>
<context>
    <name>AssembliesPage</name>
    <message>
        <source>新建业主大会</source>
        <translation>New assembly</translation>
    </message>
    <message>
        <source>全部会议</source>
        <translation>All assemblies</translation>
    </message>
    <message>
        <source>终止会议</source>
        <translation>End the assembly</translation>
    </message>
    <message>
        <source>进入下一阶段</source>
        <translation>Begin the next stage</translation>
    </message>
    <message>
        <source>查看业主大会</source>
        <translation>Show the assembly</translation>
    </message>
    <message>
        <source>查看录入进度</source>
        <translation>See how far the readings are</translation>
    </message>
    <message numerus="yes">
        <source>%n 次</source>
        <translation>
            <numerusform>%n assembly</numerusform>
            <numerusform>%n assemblies</numerusform>
        </translation>
    </message>
    <message>
        <source>业主大会</source>
        <translation>Assemblies</translation>
    </message>
    <message>
        <source>查看文书</source>
        <translation>Show the papers</translation>
    </message>
    <message>
        <source>终止“{title}”</source>
        <translation>End "{title}"</translation>
    </message>
    <message>
        <source>不能恢复；全部记录和文书会保留。</source>
        <translation>This cannot be undone; all records and papers stay.</translation>
    </message>
    <message>
        <source>终止的理由</source>
        <translation>Reason for ending</translation>
    </message>
    <message>
        <source>见证人</source>
        <translation>Witness</translation>
    </message>
    <message>
        <source>会议已终止。</source>
        <translation>The assembly is ended.</translation>
    </message>
</context>
<context>
    <name>AssemblyList</name>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>进行中</source>
        <translation>Running</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>打开会议</source>
        <translation>Open assembly</translation>
    </message>
    <message>
        <source>会议</source>
        <translation>Assembly</translation>
    </message>
    <message>
        <source>小区</source>
        <translation>Compound</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>阶段</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>开始</source>
        <translation>Begun</translation>
    </message>
    <message>
        <source>业主大会</source>
        <translation>Assemblies</translation>
    </message>
    <message>
        <source>还没有业主大会。首次业主大会、换届、补选和一般表决都从这里开始。</source>
        <translation>No assembly yet. First assemblies, re-elections, by-elections and votes all begin here.</translation>
    </message>
    <message>
        <source>新建业主大会</source>
        <translation>New assembly</translation>
    </message>
</context>
<context>
    <name>AssemblyView</name>
    <message>
        <source>阶段</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>本次会议到现在的文书，各个阶段的，存成 PDF 放进一个文件夹。</source>
        <translation>The papers of this assembly so far, of all stages, as PDF in one folder.</translation>
    </message>
    <message>
        <source>办理</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>检查</source>
        <translation>Checks</translation>
    </message>
    <message numerus="yes">
        <source>检查（缺 %n 项）</source>
        <translation>
            <numerusform>Checks (%n missing)</numerusform>
            <numerusform>Checks (%n missing)</numerusform>
        </translation>
    </message>
    <message>
        <source>法律要求 {count}</source>
        <translation>Law {count}</translation>
    </message>
    <message>
        <source>法律要求</source>
        <translation>Law</translation>
    </message>
    <message>
        <source>文书</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>会议于 {day} 在“{stage}”阶段终止，没有结果。理由：{reason}</source>
        <translation>The assembly was ended on {day} in the stage “{stage}”, without a result. Reason: {reason}</translation>
    </message>
    <message>
        <source>现在进行到“{stage}”。</source>
        <translation>The assembly is now at "{stage}".</translation>
    </message>
    <message numerus="yes">
        <source>另有 %n 项，见“检查”。</source>
        <translation>
            <numerusform>%n more under "Checks".</numerusform>
            <numerusform>%n more under "Checks".</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AttachedPart</name>
    <message>
        <source>照片和文件</source>
        <translation>Photos and files</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>大小</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>添加时间</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>还没有照片和文件。JPG、PNG 照片和 PDF 都可以，照片里的拍摄地点会去掉。</source>
        <translation>No photos or files yet. JPG and PNG pictures and PDF files can be added; where a picture was taken is removed.</translation>
    </message>
    <message>
        <source>移除</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>另存文件</source>
        <translation>Save a copy</translation>
    </message>
    <message>
        <source>查看</source>
        <translation>View</translation>
    </message>
    <message>
        <source>添加照片或文件</source>
        <translation>Add photo or file</translation>
    </message>
    <message>
        <source>读取照片和文件</source>
        <translation>Reading photos and files</translation>
    </message>
    <message>
        <source>文件，共 {pages} 页</source>
        <translation>File, {pages} pages</translation>
    </message>
    <message>
        <source>照片</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>选择文件</source>
        <translation>Choose file</translation>
    </message>
    <message>
        <source>拍的是什么、什么时候，例如“东门路灯，维修前”</source>
        <translation>What it shows and when, such as 'lamp at the east gate, before repair'</translation>
    </message>
    <message>
        <source>已添加。</source>
        <translation>Added.</translation>
    </message>
    <message>
        <source>照片和文件 (*.jpg *.jpeg *.png *.webp *.pdf)</source>
        <translation>Photos and files (*.jpg *.jpeg *.png *.webp *.pdf)</translation>
    </message>
    <message>
        <source>选择照片或文件</source>
        <translation>Choose a photo or file</translation>
    </message>
    <message>
        <source>已另存。</source>
        <translation>A copy was saved.</translation>
    </message>
    <message>
        <source>移除照片或文件</source>
        <translation>Remove photo or file</translation>
    </message>
    <message>
        <source>移除文件</source>
        <translation>Remove file</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>“{caption}”的文件会删掉，这条登记和理由会留下。</source>
        <translation>The file of '{caption}' will be deleted; this entry and the reason stay.</translation>
    </message>
    <message>
        <source>已移除。</source>
        <translation>Removed.</translation>
    </message>
</context>
<context>
    <name>AuditPart</name>
    <message>
        <source>每一步操作都记在首尾相接的记录里。校验会逐条核对，并与备份、封存的名册、表决票和结果比对；也可以填上以前抄给街道办或印在文书上的校验码。</source>
        <translation>Every act is in a record of which each entry is chained to the one before. Verifying checks each entry and compares with backups and with the sealed rolls, ballots and results; you can also enter a check code given to the street office or printed on a paper before.</translation>
    </message>
    <message>
        <source>校验码</source>
        <translation>Check code</translation>
    </message>
    <message>
        <source>可以不填；写法如 120:0f3a9c5b7d21</source>
        <translation>Like 120:0f3a9c5b7d21</translation>
    </message>
    <message>
        <source>校验操作记录</source>
        <translation>Verify the audit record</translation>
    </message>
    <message>
        <source>校验结果</source>
        <translation>Result of the verification</translation>
    </message>
    <message>
        <source>序号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>做了什么</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>操作记录</source>
        <translation>Record of events</translation>
    </message>
    <message>
        <source>最近 {count} 条操作记录，不含姓名。</source>
        <translation>The last {count} events of the record, without names.</translation>
    </message>
    <message>
        <source>查看操作记录</source>
        <translation>Reading the record of events</translation>
    </message>
    <message>
        <source>对不上</source>
        <translation>Does not hold</translation>
    </message>
    <message>
        <source>完好</source>
        <translation>Holds</translation>
    </message>
    <message>
        <source>共 {rows} 条操作记录，从头逐条相接，没有被改动、删除或截断。</source>
        <translation>Entries of the audit record: {rows}, chained from the first on; none changed, deleted or cut off.</translation>
    </message>
    <message>
        <source>与备份里和您填写的 {anchors} 个校验码都一致。</source>
        <translation>Check codes of backups and those you entered: {anchors}, all agree.</translation>
    </message>
    <message>
        <source>名册、表决票、录入、计票和结果的 {checked} 项封存校验都相符。</source>
        <translation>Seals of rolls, ballots, readings, counts and results: {checked}, all agree.</translation>
    </message>
    <message>
        <source>到现在为止的校验码：{head}，可以抄给街道办留存，日后核对。</source>
        <translation>Check code up to now: {head}. Give it to the street office to compare later.</translation>
    </message>
    <message>
        <source>没有校验</source>
        <translation>Not checked</translation>
    </message>
    <message>
        <source>小区档案（房屋、业主）和单位资料不在校验之内：有人绕开程序改动这些，要拿导入的文件和原件核对。</source>
        <translation>The compounds' rosters (dwellings, owners) and the office's own particulars are not checked: what was changed there around the program shows only against the imported files and the originals.</translation>
    </message>
    <message>
        <source>要核对</source>
        <translation>To check</translation>
    </message>
</context>
<context>
    <name>AutomaticBackups</name>
    <message>
        <source>备份</source>
        <translation>back up</translation>
    </message>
    <message>
        <source>自动备份没有做成：{why}</source>
        <translation>The automatic backup was not made: {why}</translation>
    </message>
</context>
<context>
    <name>BackupPart</name>
    <message>
        <source>备份列表</source>
        <translation>List of backups</translation>
    </message>
    <message>
        <source>还没有备份。按“现在备份”做第一份。</source>
        <translation>No backup yet. "Back up now" makes the first one.</translation>
    </message>
    <message>
        <source>备份并拷到 U 盘</source>
        <translation>Back up and copy to a stick</translation>
    </message>
    <message>
        <source>现在备份</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>备份是加密的整份数据，做完当场打开核对。请定期拷一份到 U 盘，放在别的屋子里。</source>
        <translation>A backup is all the data, encrypted, opened and verified as soon as it is made. Copy one to a stick from time to time and keep it in another room.</translation>
    </message>
    <message>
        <source>恢复选中的备份</source>
        <translation>Restore the selected backup</translation>
    </message>
    <message>
        <source>从文件恢复</source>
        <translation>Restore from a file</translation>
    </message>
    <message>
        <source>恢复会让整份数据回到做那份备份的时候；先核对备份，再问一次才动手。</source>
        <translation>Restoring takes all the data back to the moment of that backup; the backup is verified first, and you are asked once more.</translation>
    </message>
    <message>
        <source>查看备份</source>
        <translation>Show the backups</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>备份拷到哪里</source>
        <translation>Where to copy the backup</translation>
    </message>
    <message>
        <source>核对备份</source>
        <translation>Verify the backup</translation>
    </message>
    <message>
        <source>先在表里选中一份备份。</source>
        <translation>First select a backup in the table.</translation>
    </message>
    <message>
        <source>里仁的备份 (*.lirenbak)</source>
        <translation>Liren backups (*.lirenbak)</translation>
    </message>
    <message>
        <source>选择备份文件</source>
        <translation>Choose a backup file</translation>
    </message>
    <message>
        <source>恢复备份</source>
        <translation>Restore a backup</translation>
    </message>
    <message>
        <source>恢复这份备份</source>
        <translation>Restore this backup</translation>
    </message>
    <message>
        <source>这份备份打得开，数据和操作记录都完好：{community}，{moment} 制作。</source>
        <translation>This backup opens; data and audit record are whole: {community}, made on {moment}.</translation>
    </message>
    <message>
        <source>做这份备份以后的 {later} 条操作记录，恢复后都不在数据里了，要重新办：</source>
        <translation>Entries of the audit record since this backup: {later}. After restoring they are not in the data and must be done again:</translation>
    </message>
    <message>
        <source>　{times} 次：{what}</source>
        <translation>  {times} times: {what}</translation>
    </message>
    <message>
        <source>　还有别的 {count} 种。</source>
        <translation>  Other kinds besides these: {count}.</translation>
    </message>
    <message>
        <source>那以后没有办过别的事，恢复不会丢掉什么。</source>
        <translation>Nothing was done since; restoring loses nothing.</translation>
    </message>
    <message>
        <source>现在的数据会先另存一份备份，反悔时可以再恢复回来。</source>
        <translation>The data of now is backed up first and can be restored if you change your mind.</translation>
    </message>
    <message>
        <source>备份已做好并核对：{path}</source>
        <translation>The backup is made and verified: {path}</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>大小（MB）</source>
        <translation>Size (MB)</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>手工</source>
        <translation>By hand</translation>
    </message>
    <message>
        <source>退出时</source>
        <translation>On leaving</translation>
    </message>
    <message>
        <source>定时</source>
        <translation>Scheduled</translation>
    </message>
    <message>
        <source>导入名册前</source>
        <translation>Before an import</translation>
    </message>
    <message>
        <source>升级前</source>
        <translation>Before an update</translation>
    </message>
    <message>
        <source>恢复前</source>
        <translation>Before a restore</translation>
    </message>
    <message>
        <source>文件已损坏</source>
        <translation>File damaged</translation>
    </message>
    <message>
        <source>已核对</source>
        <translation>Verified</translation>
    </message>
</context>
<context>
    <name>BallotsPane</name>
    <message>
        <source>发出</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>预览并打印</source>
        <translation>Preview and print</translation>
    </message>
    <message>
        <source>发出表决票</source>
        <translation>Issue the ballots</translation>
    </message>
    <message>
        <source>全部表决票</source>
        <translation>All ballots</translation>
    </message>
    <message numerus="yes">
        <source>已发出 %n 张，编号从 {first} 起。</source>
        <translation>
            <numerusform>%n ballot issued, serial {first}.</numerusform>
            <numerusform>%n ballots issued, serials from {first}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>其中 %n 张还没有打印。</source>
        <translation>
            <numerusform>%n of them is not printed yet.</numerusform>
            <numerusform>%n of them are not printed yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>还没有发出。名册上有 %n 名投票权人，{per}。</source>
        <translation>
            <numerusform>Not issued yet. %n voter on the roll; {per}.</numerusform>
            <numerusform>Not issued yet. %n voters on the roll; {per}.</numerusform>
        </translation>
    </message>
    <message>
        <source>将给名册上的每一名投票权人编号发票，编号和名册、票面绑定，发出以后不能收回重编，只能单张换发或者作废。</source>
        <translation>Every voter on the roll gets a ballot with a serial, bound to the roll and to the ballot's face. Once issued, ballots cannot be taken back and numbered anew; a single one can be reissued or voided.</translation>
    </message>
    <message>
        <source>表决票已发出，可以打印了。</source>
        <translation>The ballots are issued and can be printed.</translation>
    </message>
</context>
<context>
    <name>BallotsSection</name>
    <message>
        <source>作废表决票</source>
        <translation>Void ballot</translation>
    </message>
    <message>
        <source>换发表决票</source>
        <translation>Reissue</translation>
    </message>
    <message>
        <source>编号、姓名或者房号</source>
        <translation>Serial, name or room</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Serial</translation>
    </message>
    <message>
        <source>房屋</source>
        <translation>Dwelling</translation>
    </message>
    <message>
        <source>投票权人</source>
        <translation>Voter</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>面积（㎡）</source>
        <translation>Area (m²)</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>没有这样的表决票。</source>
        <translation>No such ballot.</translation>
    </message>
    <message>
        <source>还没有打印</source>
        <translation>not printed yet</translation>
    </message>
    <message>
        <source>换自 {serial}</source>
        <translation>Reissue of {serial}</translation>
    </message>
    <message>
        <source>换发 {serial}</source>
        <translation>Reissue {serial}</translation>
    </message>
    <message>
        <source>原票从此作废，交回来也不计；新票用新的编号，要另行打印和送达。</source>
        <translation>The old ballot is void from now on and does not count even if it is returned; the new one has a new serial and must be printed and delivered.</translation>
    </message>
    <message>
        <source>已换发。</source>
        <translation>Reissued.</translation>
    </message>
    <message>
        <source>作废 {serial}</source>
        <translation>Void {serial}</translation>
    </message>
    <message>
        <source>这张票作废以后不能恢复，{owners} 将没有表决票，除非换发。</source>
        <translation>A voided ballot cannot be restored; {owners} will have no ballot unless one is reissued.</translation>
    </message>
    <message>
        <source>已作废。</source>
        <translation>Voided.</translation>
    </message>
</context>
<context>
    <name>BehindDialog</name>
    <message>
        <source>计入情况</source>
        <translation>Counted or not</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>计入</source>
        <translation>Counted</translation>
    </message>
    <message>
        <source>未计入</source>
        <translation>Not counted</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>所在</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>还没有可以统计的记录。</source>
        <translation>There are no records to count yet.</translation>
    </message>
    <message>
        <source>打开这一项</source>
        <translation>Open this one</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>读取名单</source>
        <translation>Reading the list</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>没有办结</source>
        <translation>Not done</translation>
    </message>
    <message>
        <source>党员委员 {detail} 名</source>
        <translation>{detail} Party members</translation>
    </message>
    <message>
        <source>网格人员 {detail} 名</source>
        <translation>{detail} grid staff</translation>
    </message>
    <message>
        <source>{detail} 办结</source>
        <translation>done on {detail}</translation>
    </message>
    <message>
        <source>六有中有 {detail} 项</source>
        <translation>has {detail} of the six things</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>议题看板</source>
        <translation>Board of topics</translation>
    </message>
    <message>
        <source>待协商</source>
        <translation>To be discussed</translation>
    </message>
    <message>
        <source>有结果</source>
        <translation>With an outcome</translation>
    </message>
    <message>
        <source>转办</source>
        <translation>Passed on</translation>
    </message>
    <message>
        <source>办理</source>
        <translation>Being carried out</translation>
    </message>
    <message>
        <source>反馈</source>
        <translation>Feedback</translation>
    </message>
    <message>
        <source>归档</source>
        <translation>Archived</translation>
    </message>
    <message>
        <source>{title} {count}</source>
        <translation>{title} {count}</translation>
    </message>
</context>
<context>
    <name>BoxesSection</name>
    <message>
        <source>票箱和清点</source>
        <translation>Boxes and counting of papers</translation>
    </message>
    <message>
        <source>登记来历不明的票</source>
        <translation>Record a foreign paper</translation>
    </message>
    <message>
        <source>更正清点</source>
        <translation>Recount</translation>
    </message>
    <message>
        <source>登记开箱</source>
        <translation>Record an opening</translation>
    </message>
    <message>
        <source>票箱</source>
        <translation>Ballot box</translation>
    </message>
    <message>
        <source>张数</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>封存的封条</source>
        <translation>Seal when closed</translation>
    </message>
    <message>
        <source>开启时封条</source>
        <translation>Seal when opened</translation>
    </message>
    <message>
        <source>开箱</source>
        <translation>Opening</translation>
    </message>
    <message>
        <source>在场</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>来历不明的票</source>
        <translation>Foreign papers</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>发现人</source>
        <translation>Found by</translation>
    </message>
    <message>
        <source>还没有开箱。开箱先清点张数，再看票面。</source>
        <translation>No box opened yet. When a box is opened, the papers are counted before anybody looks at a ballot.</translation>
    </message>
    <message>
        <source>箱内共 {found} 张；登记收回 {back} 张，来历不明 {strange} 张。</source>
        <translation>Papers in the boxes: {found}; returns recorded: {back}; foreign papers: {strange}.</translation>
    </message>
    <message>
        <source>清点张数</source>
        <translation>Papers counted</translation>
    </message>
    <message>
        <source>重新封存的封条</source>
        <translation>New seal</translation>
    </message>
    <message>
        <source>开箱时间</source>
        <translation>Time of opening</translation>
    </message>
    <message>
        <source>在场人</source>
        <translation>People present</translation>
    </message>
    <message>
        <source>几个人用顿号隔开</source>
        <translation>several names with commas between</translation>
    </message>
    <message>
        <source>补记的理由</source>
        <translation>Reason for the late entry</translation>
    </message>
    <message>
        <source>隔天补记，或者已经开始录入以后才登记时填写</source>
        <translation>Fill in when recorded on a later day, or after entry has begun</translation>
    </message>
    <message>
        <source>已登记开箱。</source>
        <translation>The opening is recorded.</translation>
    </message>
    <message>
        <source>还没有开箱，没有可以更正的清点。</source>
        <translation>No box was opened yet, so there is no count to put right.</translation>
    </message>
    <message>
        <source>{box}，{at} 开箱，登记 {papers} 张</source>
        <translation>{box}, opened {at}, {papers} papers noted</translation>
    </message>
    <message>
        <source>重新清点这只票箱以后填写。原来登记的张数和更正的理由都保留。</source>
        <translation>Fill this in after counting the box again. What was noted before is kept, with the reason.</translation>
    </message>
    <message>
        <source>哪一次开箱</source>
        <translation>Which opening</translation>
    </message>
    <message>
        <source>重新清点的张数</source>
        <translation>Papers counted again</translation>
    </message>
    <message>
        <source>为什么更正</source>
        <translation>Why it is put right</translation>
    </message>
    <message>
        <source>已更正清点。</source>
        <translation>The count of the box was put right.</translation>
    </message>
    <message>
        <source>登记这张票</source>
        <translation>Record this paper</translation>
    </message>
    <message>
        <source>复印的、自制的、同一人的第二张票：单独保存，不计入结果。</source>
        <translation>A copy, a home-made paper, a second ballot of the same person: kept apart, not counted.</translation>
    </message>
    <message>
        <source>是什么</source>
        <translation>What it is</translation>
    </message>
    <message>
        <source>票上的编号</source>
        <translation>Serial on the paper</translation>
    </message>
    <message>
        <source>已登记。</source>
        <translation>Recorded.</translation>
    </message>
</context>
<context>
    <name>CandidatesPane</name>
    <message>
        <source>这次会议没有选举事项。</source>
        <translation>This assembly has no election.</translation>
    </message>
    <message>
        <source>对候选人的异议</source>
        <translation>Objections to candidates</translation>
    </message>
</context>
<context>
    <name>CardsPart</name>
    <message>
        <source>本单位的密钥卡</source>
        <translation>This office's key card</translation>
    </message>
    <message>
        <source>把密钥卡文件交给街道办登记，再在电话里读出指纹让对方核对。密钥卡可以公开。</source>
        <translation>Give the file of the key card to the street office to enrol, then read out the fingerprint by telephone for them to compare. A key card may be public.</translation>
    </message>
    <message>
        <source>打印密钥卡</source>
        <translation>Print the key card</translation>
    </message>
    <message>
        <source>另存密钥卡</source>
        <translation>Save the key card</translation>
    </message>
    <message>
        <source>登记的密钥卡</source>
        <translation>Key cards enrolled</translation>
    </message>
    <message>
        <source>上报包加密给这里登记的单位，也只接收它们签名的上报包。</source>
        <translation>Packages are encrypted to the offices enrolled here, and only packages signed by them are taken.</translation>
    </message>
    <message>
        <source>停用密钥卡</source>
        <translation>Retire the key card</translation>
    </message>
    <message>
        <source>登记密钥卡</source>
        <translation>Enrol a key card</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>指纹</source>
        <translation>Fingerprint</translation>
    </message>
    <message>
        <source>登记时间</source>
        <translation>Enrolled</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>还没有登记密钥卡。收到街道办或者别的社区的密钥卡文件，按“登记密钥卡”。</source>
        <translation>No key card enrolled yet. When the street office or another community hands over its key card, press "Enrol a key card".</translation>
    </message>
    <message>
        <source>查看密钥卡</source>
        <translation>Show the key cards</translation>
    </message>
    <message>
        <source>密钥卡存到哪里</source>
        <translation>Where to save the key card</translation>
    </message>
    <message>
        <source>密钥卡已保存：{file}</source>
        <translation>The key card is saved: {file}</translation>
    </message>
    <message>
        <source>密钥卡 (*.json)</source>
        <translation>Key card (*.json)</translation>
    </message>
    <message>
        <source>选择对方的密钥卡</source>
        <translation>Choose the other office's key card</translation>
    </message>
    <message>
        <source>读取密钥卡</source>
        <translation>Reading the key card</translation>
    </message>
    <message>
        <source>登记密钥卡：{name}</source>
        <translation>Enrol the key card: {name}</translation>
    </message>
    <message>
        <source>请打电话给“{name}”，让对方读出他们自己屏幕上或者纸上的指纹，照着输入。不要从文件或者短信里抄：文件可能在路上被换过。</source>
        <translation>Please call "{name}" and let them read out the fingerprint from their own screen or paper, and type it. Do not copy it from a file or message: a file may have been swapped on its way.</translation>
    </message>
    <message>
        <source>对方读出的指纹</source>
        <translation>Fingerprint they read out</translation>
    </message>
    <message>
        <source>十二位，空格和大小写不论</source>
        <translation>Twelve characters; spaces and case do not matter</translation>
    </message>
    <message>
        <source>已登记“{name}”的密钥卡。</source>
        <translation>The key card of "{name}" is enrolled.</translation>
    </message>
    <message>
        <source>停用以后，不再加密给“{name}”，它签名的上报包也不再接收，不能恢复；对方换了新的密钥卡，再登记新的。</source>
        <translation>After retiring, nothing is encrypted to "{name}" and packages signed by it are not taken. This cannot be undone; once they have a new key card, enrol that one.</translation>
    </message>
    <message>
        <source>已停用密钥卡。</source>
        <translation>The key card is retired.</translation>
    </message>
</context>
<context>
    <name>CatalogueView</name>
    <message>
        <source>程序</source>
        <translation>Procedures</translation>
    </message>
    <message>
        <source>步骤</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>出处规定</source>
        <translation>Defined</translation>
    </message>
    <message>
        <source>程序目录</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>程序的步骤</source>
        <translation>Steps of the procedure</translation>
    </message>
    <message>
        <source>本单位改过的</source>
        <translation>changed by this office</translation>
    </message>
    <message>
        <source>程序自带的</source>
        <translation>bundled</translation>
    </message>
    <message>
        <source>出处</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>固定的各方</source>
        <translation>Fixed parties</translation>
    </message>
    <message>
        <source>邀请的各方</source>
        <translation>Invited parties</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>谁参加：{who}</source>
        <translation>Who: {who}</translation>
    </message>
    <message>
        <source>凭据：{what}</source>
        <translation>Evidence: {what}</translation>
    </message>
    <message>
        <source>等：{steps}</source>
        <translation>Waits for: {steps}</translation>
    </message>
    <message numerus="yes">
        <source>和前一步隔 %n 天</source>
        <translation>
            <numerusform>%n day after the step before</numerusform>
            <numerusform>%n days after the step before</numerusform>
        </translation>
    </message>
    <message>
        <source>可以略过</source>
        <translation>may be left out</translation>
    </message>
    <message>
        <source>反馈的一步，不能略过</source>
        <translation>feedback: may not be left out</translation>
    </message>
    <message>
        <source>出处没有规定，本地可改</source>
        <translation>not defined by the source: yours to change</translation>
    </message>
    <message>
        <source>本单位的</source>
        <translation>this office's</translation>
    </message>
    <message>
        <source>有出处</source>
        <translation>by its source</translation>
    </message>
    <message>
        <source>本地可改</source>
        <translation>yours to change</translation>
    </message>
</context>
<context>
    <name>ChartGrid</name>
    <message>
        <source>楼盘表</source>
        <translation>Building chart</translation>
    </message>
    <message>
        <source>负{number}层</source>
        <translation>Basement {number}</translation>
    </message>
    <message>
        <source>{number}层</source>
        <translation>Floor {number}</translation>
    </message>
</context>
<context>
    <name>ChartLegend</name>
    <message>
        <source>{word} {count}</source>
        <translation>{word} {count}</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>按什么着色</source>
        <translation>What the colours show</translation>
    </message>
    <message>
        <source>着色</source>
        <translation>Colours</translation>
    </message>
</context>
<context>
    <name>ChecksTab</name>
    <message>
        <source>检查</source>
        <translation>Checks</translation>
    </message>
    <message>
        <source>已终止</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>会议没有结果，不再检查。</source>
        <translation>The assembly has no result; nothing is checked any more.</translation>
    </message>
    <message>
        <source>符合</source>
        <translation>Met</translation>
    </message>
    <message>
        <source>可以进入下一阶段。</source>
        <translation>The next stage can begin.</translation>
    </message>
    <message>
        <source>已完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>这个阶段已经办完。</source>
        <translation>This stage is finished.</translation>
    </message>
    <message>
        <source>未开始</source>
        <translation>Not begun</translation>
    </message>
    <message>
        <source>到了这个阶段再检查。</source>
        <translation>Checked when this stage begins.</translation>
    </message>
    <message numerus="yes">
        <source>别的阶段还有 %n 项提醒过或者越过的，点左边那个阶段查看。</source>
        <translation>
            <numerusform>%n more was pointed out or passed over in another stage; click that stage at the left.</numerusform>
            <numerusform>%n more were pointed out or passed over in other stages; click a stage at the left.</numerusform>
        </translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>法条怎样算有争议，没有争议的是 {day}</source>
        <translation>how the law counts is disputed; {day} is not</translation>
    </message>
    <message>
        <source>请注意</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>计划</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>不早于 {day}</source>
        <translation>not before {day}</translation>
    </message>
    <message>
        <source>不晚于 {day}</source>
        <translation>not after {day}</translation>
    </message>
    <message>
        <source>不符合</source>
        <translation>Not met</translation>
    </message>
    <message>
        <source>已提醒</source>
        <translation>Warned</translation>
    </message>
    <message>
        <source>{text}　越过的理由：{reason}</source>
        <translation>{text}  Reason for going on: {reason}</translation>
    </message>
    <message>
        <source>已越过</source>
        <translation>Passed over</translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>请选择</source>
        <translation>Please choose</translation>
    </message>
    <message>
        <source>以前选的已经不在可选的里面，请重新选择{label}。</source>
        <translation>What was chosen before is no longer offered: choose "{label}" again.</translation>
    </message>
    <message>
        <source>请选择{label}。</source>
        <translation>Please choose "{label}".</translation>
    </message>
</context>
<context>
    <name>ClosingPane</name>
    <message>
        <source>业主委员会</source>
        <translation>Owners' committee</translation>
    </message>
    <message>
        <source>到业委会办理</source>
        <translation>Go to the committee</translation>
    </message>
    <message>
        <source>查看业委会</source>
        <translation>View the committee</translation>
    </message>
    <message>
        <source>会议已经终止，没有结果，不成立业主委员会。</source>
        <translation>The assembly was ended without a result; no committee is formed.</translation>
    </message>
    <message>
        <source>还没有成立。先按结果成立业主委员会，再登记首次会议。</source>
        <translation>Not formed yet. First form the committee from the result, then record its first meeting.</translation>
    </message>
    <message>
        <source>当选</source>
        <translation>Elected</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>任期</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>委员</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>首次会议</source>
        <translation>First meeting</translation>
    </message>
    <message>
        <source>未召开</source>
        <translation>Not held</translation>
    </message>
    <message>
        <source>主任</source>
        <translation>Chair</translation>
    </message>
    <message>
        <source>副主任</source>
        <translation>Vice chair</translation>
    </message>
    <message>
        <source>备案</source>
        <translation>Filing</translation>
    </message>
    <message>
        <source>备案编号</source>
        <translation>Filing number</translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message>
        <source>不做了</source>
        <translation>Do nothing</translation>
    </message>
    <message>
        <source>上一步</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>行</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>原因和办法</source>
        <translation>Reason and remedy</translation>
    </message>
    <message>
        <source>有问题的行</source>
        <translation>Rows with something wrong</translation>
    </message>
    <message>
        <source>每一行都可以登记。</source>
        <translation>Every row can be entered.</translation>
    </message>
</context>
<context>
    <name>ColumnsPart</name>
    <message>
        <source>各列的内容</source>
        <translation>Content of the columns</translation>
    </message>
    <message>
        <source>列</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>表头</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>前几个值</source>
        <translation>First values</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>（无表头）</source>
        <translation>(no header)</translation>
    </message>
    <message>
        <source>{letters} 列（{heading}）的内容</source>
        <translation>Content of column {letters} ({heading})</translation>
    </message>
    <message>
        <source>不导入</source>
        <translation>Not imported</translation>
    </message>
    <message>
        <source>还缺 {lacks}：请在右边指明哪一列是。</source>
        <translation>Still missing: {lacks}. Please say at the right which column it is.</translation>
    </message>
    <message>
        <source>这种表头以前导入过，各列照上次说的对应；有不对的请改正。</source>
        <translation>This header was imported before; the columns are as you said then. Please correct what is wrong.</translation>
    </message>
    <message>
        <source>请核对每一列的内容，有不对的请改正；同样的表头下次会记得。</source>
        <translation>Please check the content of each column and correct what is wrong; the same header is remembered.</translation>
    </message>
</context>
<context>
    <name>CommitteeView</name>
    <message>
        <source>文书</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>办理</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>这个业委会到现在的文书，存成 PDF 放进一个文件夹。</source>
        <translation>The papers of this committee so far, as PDF in one folder.</translation>
    </message>
    <message>
        <source>小区</source>
        <translation>Compound</translation>
    </message>
    <message>
        <source>任期</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>应有委员</source>
        <translation>Members due</translation>
    </message>
    <message numerus="yes">
        <source>%n 名</source>
        <translation>
            <numerusform>%n seat</numerusform>
            <numerusform>%n seats</numerusform>
        </translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>委员</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>更正业委会资料</source>
        <translation>Correct the committee's particulars</translation>
    </message>
    <message>
        <source>登记电话</source>
        <translation>Note the telephone</translation>
    </message>
    <message>
        <source>顺序</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>职务</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>房屋</source>
        <translation>Dwelling</translation>
    </message>
    <message>
        <source>政治面貌</source>
        <translation>Political status</translation>
    </message>
    <message>
        <source>职业</source>
        <translation>Occupation</translation>
    </message>
    <message>
        <source>分工</source>
        <translation>Duties</translation>
    </message>
    <message>
        <source>首次会议</source>
        <translation>First meeting</translation>
    </message>
    <message>
        <source>登记首次会议</source>
        <translation>Record the first meeting</translation>
    </message>
    <message>
        <source>同意（票）</source>
        <translation>Agree (votes)</translation>
    </message>
    <message>
        <source>反对（票）</source>
        <translation>Against (votes)</translation>
    </message>
    <message>
        <source>弃权（票）</source>
        <translation>Abstain (votes)</translation>
    </message>
    <message>
        <source>须有（票）</source>
        <translation>Needed (votes)</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>推选</source>
        <translation>Choice</translation>
    </message>
    <message>
        <source>还没有召开。</source>
        <translation>Not held yet.</translation>
    </message>
    <message>
        <source>还没有召开，最迟 {day} 当天召开。</source>
        <translation>Not held yet; {day} is the last day for it.</translation>
    </message>
    <message>
        <source>得票相同的处理</source>
        <translation>Equal votes settled by</translation>
    </message>
    <message>
        <source>更正报送</source>
        <translation>Correct the filing</translation>
    </message>
    <message>
        <source>{state}，最迟 {day} 当天报送。</source>
        <translation>{state}; {day} is the last day to hand it in.</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>主持、记录</source>
        <translation>Chair and minutes</translation>
    </message>
    <message>
        <source>到会</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>缺席</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>列席</source>
        <translation>Observers</translation>
    </message>
    <message>
        <source>其他记载</source>
        <translation>Further notes</translation>
    </message>
    <message>
        <source>备案</source>
        <translation>Filing</translation>
    </message>
    <message>
        <source>登记答复</source>
        <translation>Record the answer</translation>
    </message>
    <message>
        <source>登记报送</source>
        <translation>Record the sending</translation>
    </message>
    <message>
        <source>序号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>材料</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>份数</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>放进材料</source>
        <translation>In the filing</translation>
    </message>
    <message>
        <source>备案材料目录</source>
        <translation>List of the filing's documents</translation>
    </message>
    <message>
        <source>报送到哪里，请向街道办核实。</source>
        <translation>Ask the street office where to file.</translation>
    </message>
    <message>
        <source>报送到</source>
        <translation>Sent to</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>报送日期</source>
        <translation>Day sent</translation>
    </message>
    <message>
        <source>接收人</source>
        <translation>Received by</translation>
    </message>
    <message>
        <source>备案编号</source>
        <translation>Filing number</translation>
    </message>
    <message>
        <source>答复日期</source>
        <translation>Day of the answer</translation>
    </message>
    <message>
        <source>答复内容</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>文书 {count}</source>
        <translation>Papers {count}</translation>
    </message>
</context>
<context>
    <name>CommitteesPage</name>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>小区</source>
        <translation>Compound</translation>
    </message>
    <message>
        <source>任期从</source>
        <translation>Term from</translation>
    </message>
    <message>
        <source>任期至</source>
        <translation>Term until</translation>
    </message>
    <message>
        <source>备案</source>
        <translation>Filing</translation>
    </message>
    <message>
        <source>业委会</source>
        <translation>Committees</translation>
    </message>
    <message>
        <source>还没有业主委员会。业主大会选举有了结果，就可以在这里成立。</source>
        <translation>No owners' committee yet. Once an assembly's election has a result, the committee can be formed here.</translation>
    </message>
    <message>
        <source>全部业委会</source>
        <translation>All committees</translation>
    </message>
    <message>
        <source>到业主大会</source>
        <translation>Go to the assemblies</translation>
    </message>
    <message>
        <source>查看业委会</source>
        <translation>Show the committee</translation>
    </message>
    <message numerus="yes">
        <source>%n 个</source>
        <translation>
            <numerusform>%n committee</numerusform>
            <numerusform>%n committees</numerusform>
        </translation>
    </message>
    <message>
        <source>“{title}”已经选出委员，还没有成立业主委员会。</source>
        <translation>"{title}" has elected members; the owners' committee is not formed yet.</translation>
    </message>
    <message>
        <source>成立业委会</source>
        <translation>Form the committee</translation>
    </message>
    <message>
        <source>查看结果</source>
        <translation>Show the result</translation>
    </message>
</context>
<context>
    <name>CommunitiesPart</name>
    <message>
        <source>小区默认属于本社区。管几个社区的街道、党建办可以登记别的社区，再说明各小区属于哪个社区；统计按社区分开时用得着。</source>
        <translation>A compound lies in the office's own community unless said otherwise. A street or district office can add other communities and say in which of them each compound lies; statistics by community rest on it.</translation>
    </message>
    <message>
        <source>设定所属社区</source>
        <translation>Set community</translation>
    </message>
    <message>
        <source>登记社区</source>
        <translation>Add community</translation>
    </message>
    <message>
        <source>小区</source>
        <translation>Compound</translation>
    </message>
    <message>
        <source>社区</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>小区所属社区</source>
        <translation>Communities of compounds</translation>
    </message>
    <message>
        <source>还没有小区。</source>
        <translation>No compounds yet.</translation>
    </message>
    <message>
        <source>查看社区</source>
        <translation>Looking at communities</translation>
    </message>
    <message>
        <source>本社区</source>
        <translation>This community</translation>
    </message>
    <message>
        <source>社区名称</source>
        <translation>Name of the community</translation>
    </message>
    <message>
        <source>所属街道</source>
        <translation>Street</translation>
    </message>
    <message>
        <source>社区已登记。</source>
        <translation>The community was added.</translation>
    </message>
    <message>
        <source>已设定。</source>
        <translation>Set.</translation>
    </message>
</context>
<context>
    <name>CompoundSwitch</name>
    <message>
        <source>当前小区</source>
        <translation>Compound in hand</translation>
    </message>
    <message>
        <source>全部小区</source>
        <translation>All compounds</translation>
    </message>
    <message>
        <source>没有小区的名称里有“{text}”。</source>
        <translation>No compound has "{text}" in its name.</translation>
    </message>
    <message>
        <source>有 {count} 个小区的名称里有“{text}”，请从列表里选。</source>
        <translation>{count} compounds have "{text}" in their names; choose one from the list.</translation>
    </message>
</context>
<context>
    <name>CoordinateField</name>
    <message>
        <source>坐标请写成数字，例如 113.852，小数点后最多六位。</source>
        <translation>Write a coordinate as a number such as 113.852, with six decimals at most.</translation>
    </message>
</context>
<context>
    <name>CountingPane</name>
    <message>
        <source>还没有发出表决票。</source>
        <translation>No ballots issued yet.</translation>
    </message>
    <message>
        <source>计票已于 {at} 关闭。</source>
        <translation>Counting was closed at {at}.</translation>
    </message>
    <message>
        <source>录入</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>导出录入表</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>导入录入表</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>表格 (*.xlsx)</source>
        <translation>Workbooks (*.xlsx)</translation>
    </message>
    <message>
        <source>{prefix}-录入表.xlsx</source>
        <translation>{prefix}-entry sheet.xlsx</translation>
    </message>
    <message>
        <source>已保存：{name}</source>
        <translation>Saved: {name}</translation>
    </message>
    <message>
        <source>读到 {read} 行，录入 {entered} 行。</source>
        <translation>Rows read: {read}, entered: {entered}.</translation>
    </message>
    <message numerus="yes">
        <source>还有 %n 行没有录入。</source>
        <translation>
            <numerusform>%n more row was not entered.</numerusform>
            <numerusform>%n more rows were not entered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>有 %n 行没有录入</source>
        <translation>
            <numerusform>%n row not entered</numerusform>
            <numerusform>%n rows not entered</numerusform>
        </translation>
    </message>
    <message>
        <source>{mark}（人）</source>
        <translation>{mark} (persons)</translation>
    </message>
    <message>
        <source>{mark}面积（㎡）</source>
        <translation>{mark}, area (m²)</translation>
    </message>
    <message>
        <source>票面还没有冻结。</source>
        <translation>The ballot is not frozen yet.</translation>
    </message>
    <message>
        <source>账目核对</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>收回 {back} 张；初录 {first} 张，复录 {second} 张。</source>
        <translation>{back} returned; first reading {first}, second reading {second}.</translation>
    </message>
    <message>
        <source>计票已重新打开：改完以后再关闭，结果有变的到“公布结果”里更正结果。</source>
        <translation>The count is open again: close it when all is put right; if the result changed, correct it in the stage of the result.</translation>
    </message>
    <message>
        <source>初录、复录都已录完、差异都已认定、账目平衡，才能关闭。</source>
        <translation>It closes once first reading and second reading are whole, every difference is ruled on and the figures agree.</translation>
    </message>
    <message>
        <source>开始复录</source>
        <translation>Begin second reading</translation>
    </message>
    <message>
        <source>开始初录</source>
        <translation>Begin first reading</translation>
    </message>
    <message>
        <source>重新打开计票</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>关闭计票</source>
        <translation>Close counting</translation>
    </message>
    <message>
        <source>关闭以后不能再录入、收回或者认定；要改，只能写明理由重新打开。</source>
        <translation>After closing nothing can be entered, returned or ruled on; to change anything, counting must be reopened with a reason.</translation>
    </message>
    <message>
        <source>计票已关闭。</source>
        <translation>Counting is closed.</translation>
    </message>
    <message>
        <source>已经算好的结果从此不再与计票一致；已宣布的结果会保留，直到作出更正。</source>
        <translation>The result worked out before no longer agrees with the count; a declared result stays until it is corrected.</translation>
    </message>
    <message>
        <source>计票已重新打开。</source>
        <translation>Counting is reopened.</translation>
    </message>
    <message>
        <source>目前的票数</source>
        <translation>Votes so far</translation>
    </message>
    <message>
        <source>只算两次录入一致或者已经认定的表决票。</source>
        <translation>Only ballots whose two readings agree, or which have a ruling.</translation>
    </message>
    <message>
        <source>票面上的一行</source>
        <translation>Line on the ballot</translation>
    </message>
    <message>
        <source>无效票</source>
        <translation>Invalid ballots</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>认定</source>
        <translation>Ruling</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>程序出错了</source>
        <translation>The program made an error</translation>
    </message>
    <message>
        <source>刚才的操作没有完成，已经保存的数据没有受影响。请把下面的报告复制给维护人员；报告里没有姓名、房号、电话等内容。</source>
        <translation>What you just did was not finished; what was saved is not affected. Please copy the report below for whoever maintains the program; it holds no names, room numbers or telephone numbers.</translation>
    </message>
    <message>
        <source>错误报告</source>
        <translation>Error report</translation>
    </message>
    <message>
        <source>复制报告</source>
        <translation>Copy the report</translation>
    </message>
    <message>
        <source>继续使用</source>
        <translation>Go on</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>年-月-日</source>
        <translation>year-month-day</translation>
    </message>
    <message>
        <source>选择日期</source>
        <translation>Choose a day</translation>
    </message>
    <message>
        <source>日期请写成 2026-05-15 这样，并且是日历上有的一天。</source>
        <translation>Write the day like 2026-05-15; it must be a day of the calendar.</translation>
    </message>
</context>
<context>
    <name>DaysSection</name>
    <message>
        <source>登记已完成</source>
        <translation>Record as done</translation>
    </message>
    <message>
        <source>排定日期</source>
        <translation>Plan the days</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>计划</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>最早</source>
        <translation>Earliest</translation>
    </message>
    <message>
        <source>最晚</source>
        <translation>Latest</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>还没有排定日期。</source>
        <translation>No days are planned yet.</translation>
    </message>
    <message>
        <source>登记已完成的日期</source>
        <translation>Record the day it was done</translation>
    </message>
    <message>
        <source>登记日期</source>
        <translation>Record the day</translation>
    </message>
    <message>
        <source>其他日期由张贴、录入、宣布等操作自动登记。</source>
        <translation>The other days are recorded by the postings, entries and declarations themselves.</translation>
    </message>
    <message>
        <source>哪一步</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>完成日期</source>
        <translation>Day done</translation>
    </message>
    <message>
        <source>已登记日期。</source>
        <translation>The day is recorded.</translation>
    </message>
</context>
<context>
    <name>Deadline</name>
    <message>
        <source>查看期限</source>
        <translation>Show the time limits</translation>
    </message>
    <message>
        <source>{near}：{what}</source>
        <translation>{what} ({near})</translation>
    </message>
    <message>
        <source>{day} {what}（{title}，{article}）</source>
        <translation>{day} {what} ({title}, {article})</translation>
    </message>
    <message>
        <source>{day} {what}（{title}）</source>
        <translation>{day} {what} ({title})</translation>
    </message>
    <message>
        <source>下一个法定期限：{said}</source>
        <translation>Next legal time limit: {said}</translation>
    </message>
</context>
<context>
    <name>DeliveryPane</name>
    <message>
        <source>按单元送达</source>
        <translation>Delivery by entrance</translation>
    </message>
    <message>
        <source>楼栋和单元</source>
        <translation>Building and entrance</translation>
    </message>
    <message>
        <source>房屋</source>
        <translation>Dwelling</translation>
    </message>
    <message>
        <source>投票权人</source>
        <translation>Voter</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>送过</source>
        <translation>Tried</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Serial</translation>
    </message>
    <message>
        <source>这个单元的表决票</source>
        <translation>Ballots of this entrance</translation>
    </message>
    <message>
        <source>全部表决票</source>
        <translation>All ballots</translation>
    </message>
    <message>
        <source>还没有发出表决票。</source>
        <translation>No ballots were issued yet.</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>送达人（两名）</source>
        <translation>Delivered by (two people)</translation>
    </message>
    <message>
        <source>签收人（空着为本人）</source>
        <translation>Signed for by (empty: the owner)</translation>
    </message>
    <message>
        <source>签收人与业主的关系</source>
        <translation>Relation of the receiver to the owner</translation>
    </message>
    <message>
        <source>其他关系（说明是谁）</source>
        <translation>Another relation (say who it is)</translation>
    </message>
    <message>
        <source>关系选了“其他”的，请说明签收人是谁，例如：保姆。</source>
        <translation>The relation is another one: say who the receiver is, such as a nanny.</translation>
    </message>
    <message>
        <source>凭证（单号、公告编号）</source>
        <translation>Evidence (consignment or notice number)</translation>
    </message>
    <message>
        <source>监票人（截止后补记时）</source>
        <translation>Supervisor (late entry)</translation>
    </message>
    <message>
        <source>补记的理由（截止后补记时）</source>
        <translation>Reason for the late entry (after the closing)</translation>
    </message>
    <message>
        <source>登记送达</source>
        <translation>Record deliveries</translation>
    </message>
    <message>
        <source>勾选未送达的</source>
        <translation>Tick those not delivered</translation>
    </message>
    <message>
        <source>撤销登记</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>共 {all} 张，还有 {left} 张没有送到，其中 {untried} 张一次也没有送过。</source>
        <translation>Ballots: {all}; not delivered: {left}, of these never tried: {untried}.</translation>
    </message>
    <message>
        <source>{name}　{done} / {all}</source>
        <translation>{name}  {done} / {all}</translation>
    </message>
    <message numerus="yes">
        <source>{entrance}：已勾选 %n 张。空格键勾选选中的行；登记错了可以撤销。</source>
        <translation>
            <numerusform>{entrance}: %n ballot ticked. Space ticks the selected rows; what is recorded wrongly can be undone.</numerusform>
            <numerusform>{entrance}: %n ballots ticked. Space ticks the selected rows; what is recorded wrongly can be undone.</numerusform>
        </translation>
    </message>
    <message>
        <source>{attempt}（已撤销：{reason}）</source>
        <translation>{attempt} (undone: {reason})</translation>
    </message>
    <message>
        <source>先勾选登记错了送达的表决票；没有登记过的没有可以撤销的。</source>
        <translation>First tick ballots whose delivery was recorded wrongly; where nothing was recorded, nothing can be undone.</translation>
    </message>
    <message>
        <source>撤销送达登记</source>
        <translation>Undo recorded deliveries</translation>
    </message>
    <message numerus="yes">
        <source>{entrance}：撤销 %n 张表决票最近一次的送达登记，例如 {first}。撤销以后这些票要重新送达；原登记和理由都会保留。</source>
        <translation>
            <numerusform>{entrance}: the last attempt recorded for %n ballot is undone: {first}. It must be delivered anew; what was recorded and the reason are kept.</numerusform>
            <numerusform>{entrance}: the last attempt recorded for each of %n ballots is undone, such as {first}. They must be delivered anew; what was recorded and the reason are kept.</numerusform>
        </translation>
    </message>
    <message>
        <source>已撤销。</source>
        <translation>Undone.</translation>
    </message>
    <message>
        <source>先勾选要登记的表决票。</source>
        <translation>First tick the ballots to record.</translation>
    </message>
    <message numerus="yes">
        <source>{entrance}：已登记 %n 张。</source>
        <translation>
            <numerusform>{entrance}: %n ballot recorded.</numerusform>
            <numerusform>{entrance}: %n ballots recorded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>这次登记的有 %n 张表决票没有打印或者另存的记录，例如 {serial}。票先打印，再送达；确实已经印好并送出的，照样登记。</source>
        <translation>
            <numerusform>%n ballot of these has no record of being printed or saved: {serial}. Ballots are printed before they are delivered; if it is printed and was taken out, note it all the same.</numerusform>
            <numerusform>%n ballots of these have no record of being printed or saved, such as {serial}. Ballots are printed before they are delivered; if they are printed and were taken out, note them all the same.</numerusform>
        </translation>
    </message>
    <message>
        <source>去打印</source>
        <translation>Go and print</translation>
    </message>
    <message>
        <source>照样登记</source>
        <translation>Note all the same</translation>
    </message>
    <message>
        <source>表决票没有打印的记录</source>
        <translation>No record that the ballots were printed</translation>
    </message>
    <message>
        <source>只写了 {name} 一人。上门送达应当由两人进行，缺一人的，检查时会逐张提示。</source>
        <translation>Only {name} is named. Delivery to the door takes two people; where one is missing, the checks say so.</translation>
    </message>
    <message>
        <source>一个人送达</source>
        <translation>Delivered by one person</translation>
    </message>
    <message>
        <source>按一人登记</source>
        <translation>Record one person</translation>
    </message>
    <message>
        <source>补写送达人</source>
        <translation>Add the other deliverer</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>已撤销，两次改动都留在历史里。</source>
        <translation>Undone; both changes stay in the history.</translation>
    </message>
</context>
<context>
    <name>DetailPanel</name>
    <message>
        <source>房屋资料</source>
        <translation>The dwelling</translation>
    </message>
    <message>
        <source>在列表里选一套房屋，这里就显示它的业主、住户和变更历史。</source>
        <translation>Select a dwelling in the list; its owners, residents and history are shown here.</translation>
    </message>
    <message>
        <source>面积</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>用途</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>交付</source>
        <translation>Handover</translation>
    </message>
    <message>
        <source>销售</source>
        <translation>Sale</translation>
    </message>
    <message>
        <source>建设单位尚未出售</source>
        <translation>Not sold by the developer yet</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>更正房屋</source>
        <translation>Correct the dwelling</translation>
    </message>
    <message>
        <source>办理过户</source>
        <translation>Transfer ownership</translation>
    </message>
    <message>
        <source>业主（{count}）</source>
        <translation>Owners ({count})</translation>
    </message>
    <message>
        <source>添加业主</source>
        <translation>Add an owner</translation>
    </message>
    <message>
        <source>还没有登记业主。</source>
        <translation>No owner recorded yet.</translation>
    </message>
    <message>
        <source>显示完整号码</source>
        <translation>Show full numbers</translation>
    </message>
    <message>
        <source>谁在什么时候看过，会记入日志</source>
        <translation>Who looked and when is recorded</translation>
    </message>
    <message>
        <source>更正 {name}</source>
        <translation>Correct {name}</translation>
    </message>
    <message>
        <source>更正业主</source>
        <translation>Correct owner</translation>
    </message>
    <message>
        <source>登记 {name} 的党员身份</source>
        <translation>Note {name}'s Party membership</translation>
    </message>
    <message>
        <source>登记党员</source>
        <translation>Note party member</translation>
    </message>
    <message>
        <source>推选 {name} 为投票代表</source>
        <translation>Choose {name} to vote</translation>
    </message>
    <message>
        <source>推选代表</source>
        <translation>Choose representative</translation>
    </message>
    <message>
        <source>终止 {name} 的产权</source>
        <translation>End the ownership of {name}</translation>
    </message>
    <message>
        <source>投票代表</source>
        <translation>Votes for the dwelling</translation>
    </message>
    <message>
        <source>建设单位</source>
        <translation>Developer</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>自 {since} 起</source>
        <translation>Since {since}</translation>
    </message>
    <message>
        <source>依据：{source}</source>
        <translation>Basis: {source}</translation>
    </message>
    <message>
        <source>终止产权</source>
        <translation>End ownership</translation>
    </message>
    <message>
        <source>住户（{count}）</source>
        <translation>Residents ({count})</translation>
    </message>
    <message>
        <source>请核对（{count}）</source>
        <translation>To be checked ({count})</translation>
    </message>
    <message>
        <source>历史（{count}）</source>
        <translation>History ({count})</translation>
    </message>
    <message>
        <source>{name} 的产权到 {day} 终止</source>
        <translation>Ownership of {name} ended on {day}</translation>
    </message>
    <message>
        <source>理由：{why}</source>
        <translation>Reason: {why}</translation>
    </message>
    <message>
        <source>{day}　理由：{why}</source>
        <translation>{day}  Reason: {why}</translation>
    </message>
    <message>
        <source>房屋</source>
        <translation>Dwelling</translation>
    </message>
    <message>
        <source>{whose}的{column}：{old} → {new}</source>
        <translation>{whose}, {column}: {old} → {new}</translation>
    </message>
</context>
<context>
    <name>DifferencesSection</name>
    <message>
        <source>差异与认定</source>
        <translation>Differences and rulings</translation>
    </message>
    <message>
        <source>更正认定</source>
        <translation>Correct the ruling</translation>
    </message>
    <message>
        <source>认定这张票</source>
        <translation>Rule on this ballot</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Serial</translation>
    </message>
    <message>
        <source>票面上的一行</source>
        <translation>Line on the ballot</translation>
    </message>
    <message>
        <source>初录</source>
        <translation>First reading</translation>
    </message>
    <message>
        <source>复录</source>
        <translation>Second reading</translation>
    </message>
    <message>
        <source>已认定的票</source>
        <translation>Ballots ruled on</translation>
    </message>
    <message>
        <source>认定为</source>
        <translation>Ruled as</translation>
    </message>
    <message>
        <source>认定人、见证人</source>
        <translation>Ruled by, witness</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message numerus="yes">
        <source>有 %n 张票两次录入不一致，要由监票人对照票面认定。</source>
        <translation>
            <numerusform>The two readings of %n ballot differ. The supervisor rules on it from the ballot itself.</numerusform>
            <numerusform>The two readings of %n ballots differ. The supervisor rules on them from the ballots themselves.</numerusform>
        </translation>
    </message>
    <message>
        <source>目前没有差异。</source>
        <translation>No differences.</translation>
    </message>
    <message>
        <source>查看录入</source>
        <translation>Show the readings</translation>
    </message>
    <message>
        <source>更正认定 {serial}</source>
        <translation>Correct the ruling on {serial}</translation>
    </message>
    <message>
        <source>{by}于 {at} 认定过，理由：{reason}。各行已按那次认定选好；对照票面改正，以这一次认定为准，原来的认定保留。</source>
        <translation>{by} ruled on it at {at}; reason: {reason}. The rows stand as ruled then; put them right from the paper. This ruling will stand, and the earlier one is kept.</translation>
    </message>
    <message>
        <source>认定人</source>
        <translation>Ruling by</translation>
    </message>
    <message>
        <source>见证人</source>
        <translation>Witness</translation>
    </message>
    <message>
        <source>认定的理由</source>
        <translation>Reason for the ruling</translation>
    </message>
    <message>
        <source>认定 {serial}</source>
        <translation>Ruling on {serial}</translation>
    </message>
    <message>
        <source>登记认定</source>
        <translation>Record the ruling</translation>
    </message>
    <message>
        <source>对照票面逐行选定；两次录入一致的行已经选好。</source>
        <translation>Choose line by line from the ballot; lines on which the readings agree are chosen already.</translation>
    </message>
    <message>
        <source>已登记认定。</source>
        <translation>The ruling is recorded.</translation>
    </message>
    <message>
        <source>整张票有效</source>
        <translation>Whole ballot valid</translation>
    </message>
    <message>
        <source>整张票</source>
        <translation>Whole ballot</translation>
    </message>
    <message>
        <source>初录：{one}；复录：{other}</source>
        <translation>First reading: {one}; second reading: {other}</translation>
    </message>
</context>
<context>
    <name>DisputesPart</name>
    <message>
        <source>矛盾纠纷</source>
        <translation>Disputes</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>纠纷名称</source>
        <translation>Dispute</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>小区</source>
        <translation>Compound</translation>
    </message>
    <message>
        <source>登记日期</source>
        <translation>Noted on</translation>
    </message>
    <message>
        <source>调解次数</source>
        <translation>Sittings</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>最近履行期限</source>
        <translation>Next deadline</translation>
    </message>
    <message>
        <source>还没有纠纷登记。邻里之间有矛盾，先登记双方和调解员，再一次次记录调解过程。</source>
        <translation>No dispute yet. Enter both sides and the mediators first, then record each sitting.</translation>
    </message>
    <message>
        <source>登记纠纷</source>
        <translation>Enter a dispute</translation>
    </message>
    <message>
        <source>打印调解记录</source>
        <translation>Print the record</translation>
    </message>
    <message>
        <source>打印协议书</source>
        <translation>Print the agreement</translation>
    </message>
    <message>
        <source>增加调解员</source>
        <translation>Add a mediator</translation>
    </message>
    <message>
        <source>记录调解</source>
        <translation>Record a sitting</translation>
    </message>
    <message>
        <source>登记协议</source>
        <translation>Enter the agreement</translation>
    </message>
    <message>
        <source>登记回访</source>
        <translation>Note a visit</translation>
    </message>
    <message>
        <source>结案</source>
        <translation>Close the case</translation>
    </message>
    <message>
        <source>协议书签字件</source>
        <translation>Signed agreement</translation>
    </message>
    <message>
        <source>第几次</source>
        <translation>Sitting</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>参加人员</source>
        <translation>Who was there</translation>
    </message>
    <message>
        <source>各方陈述</source>
        <translation>What was said</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>调解过程</source>
        <translation>Sittings</translation>
    </message>
    <message>
        <source>还没有调解记录。</source>
        <translation>No sitting yet.</translation>
    </message>
    <message>
        <source>履行人</source>
        <translation>Who does it</translation>
    </message>
    <message>
        <source>履行事项</source>
        <translation>Promise</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>回访</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>协议履行</source>
        <translation>Promises</translation>
    </message>
    <message>
        <source>还没有协议。</source>
        <translation>No agreement yet.</translation>
    </message>
    <message>
        <source>当事人</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>调解员</source>
        <translation>Mediators</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>纠纷来源</source>
        <translation>How it came</translation>
    </message>
    <message>
        <source>情况说明</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>协议内容</source>
        <translation>Terms</translation>
    </message>
    <message>
        <source>告知的途径</source>
        <translation>Where they may go</translation>
    </message>
</context>
<context>
    <name>DocumentPage</name>
    <message>
        <source>{paper}（{day} 张贴的原件）</source>
        <translation>{paper} (as posted on {day})</translation>
    </message>
    <message>
        <source>打印测试页</source>
        <translation>Print a test sheet</translation>
    </message>
    <message>
        <source>密钥卡</source>
        <translation>Key card</translation>
    </message>
    <message>
        <source>从业主大会、业委会或者议事协商里选一份文书，就在这里预览和打印。</source>
        <translation>Choose a paper under the assemblies, the committees or the consultation to preview and print it here.</translation>
    </message>
    <message>
        <source>排版</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>查看打印机</source>
        <translation>Looking for printers</translation>
    </message>
    <message>
        <source>排版停下了，什么也没有打印。按 F5 重新排版。</source>
        <translation>The layout was stopped; nothing was printed. F5 starts it again.</translation>
    </message>
    <message>
        <source>另存 PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>PDF 文件 (*.pdf)</source>
        <translation>PDF files (*.pdf)</translation>
    </message>
    <message>
        <source>另存 Word</source>
        <translation>Save as Word</translation>
    </message>
    <message>
        <source>Word 文件 (*.docx)</source>
        <translation>Word files (*.docx)</translation>
    </message>
    <message>
        <source>打印预览</source>
        <translation>Print preview</translation>
    </message>
    <message>
        <source>{pages} 页</source>
        <translation>Pages: {pages}</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>重印表决票</source>
        <translation>Print the ballots again</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>停止排版</source>
        <translation>Stop the layout</translation>
    </message>
    <message>
        <source>正在排版…</source>
        <translation>Laying out…</translation>
    </message>
</context>
<context>
    <name>Door</name>
    <message>
        <source>打开数据</source>
        <translation>Open the data</translation>
    </message>
</context>
<context>
    <name>DueLine</name>
    <message>
        <source>{what}：{detail}</source>
        <translation>{what}: {detail}</translation>
    </message>
    <message>
        <source>打印文书</source>
        <translation>Print the paper</translation>
    </message>
    <message>
        <source>去办理</source>
        <translation>Go to it</translation>
    </message>
    <message>
        <source>{day} 开会</source>
        <translation>Meeting on {day}</translation>
    </message>
    <message>
        <source>本次会议排定的日期</source>
        <translation>day set by this assembly</translation>
    </message>
    <message>
        <source>{what}：{button}</source>
        <translation>{what}: {button}</translation>
    </message>
</context>
<context>
    <name>DueList</name>
    <message>
        <source>今天和这一周</source>
        <translation>Today and this week</translation>
    </message>
    <message>
        <source>往后</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>另有 {count} 件没有列出：承诺事项、问题、共建需求等在各自的页面里按期限排列。</source>
        <translation>{count} more are not listed: promises, problems and needs stand by deadline on their own pages.</translation>
    </message>
    <message>
        <source>有 {late} 件已经逾期，七天之内还有 {week} 件。</source>
        <translation>Late: {late}; due within seven days: {week}.</translation>
    </message>
    <message>
        <source>七天之内有 {week} 件要办。</source>
        <translation>Due within seven days: {week}.</translation>
    </message>
    <message>
        <source>七天之内没有到期的事。</source>
        <translation>Nothing is due within seven days.</translation>
    </message>
</context>
<context>
    <name>DutiesPart</name>
    <message>
        <source>下次到期</source>
        <translation>Next due</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Matter</translation>
    </message>
    <message>
        <source>负责方</source>
        <translation>Who owes it</translation>
    </message>
    <message>
        <source>周期</source>
        <translation>Interval</translation>
    </message>
    <message>
        <source>小区</source>
        <translation>Compound</translation>
    </message>
    <message>
        <source>上次完成</source>
        <translation>Last done</translation>
    </message>
    <message>
        <source>还没有事项。先添加本地规定里的常用事项，再按本小区的约定调整周期和日期。</source>
        <translation>No duty yet. Add the usual duties of this place, then adjust intervals and days as the compound agreed.</translation>
    </message>
    <message>
        <source>添加事项</source>
        <translation>Add a duty</translation>
    </message>
    <message>
        <source>添加常用事项</source>
        <translation>Add usual duties</translation>
    </message>
    <message>
        <source>打印日历</source>
        <translation>Print the calendar</translation>
    </message>
    <message>
        <source>打印月历</source>
        <translation>Print calendar of the month</translation>
    </message>
    <message>
        <source>调整周期</source>
        <translation>Change the interval</translation>
    </message>
    <message>
        <source>停止事项</source>
        <translation>End the duty</translation>
    </message>
    <message>
        <source>登记报告</source>
        <translation>Note a report</translation>
    </message>
    <message>
        <source>登记公开</source>
        <translation>Note a disclosure</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>应在</source>
        <translation>Was due</translation>
    </message>
    <message>
        <source>迟了几天</source>
        <translation>Days late</translation>
    </message>
    <message>
        <source>报告对象</source>
        <translation>Reported to</translation>
    </message>
    <message>
        <source>公开地点</source>
        <translation>Where it hangs</translation>
    </message>
    <message>
        <source>凭据</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>经办人</source>
        <translation>Person in charge</translation>
    </message>
    <message>
        <source>已完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>还没有登记过。</source>
        <translation>No day is entered yet.</translation>
    </message>
    <message>
        <source>{day} 调整，原定 {due}：{reason}</source>
        <translation>{day} changed, was due {due}: {reason}</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>调整</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>停止的理由</source>
        <translation>Why it ended</translation>
    </message>
    <message>
        <source>查看本地规定</source>
        <translation>Look up local rules</translation>
    </message>
</context>
<context>
    <name>ElectionSection</name>
    <message>
        <source>登记推荐</source>
        <translation>Record a proposal</translation>
    </message>
    <message>
        <source>更正推荐</source>
        <translation>Correct proposal</translation>
    </message>
    <message>
        <source>逐条审查</source>
        <translation>Check each condition</translation>
    </message>
    <message>
        <source>作出结论</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>按拼音排序</source>
        <translation>Order by pinyin</translation>
    </message>
    <message>
        <source>自定顺序</source>
        <translation>Set the order</translation>
    </message>
    <message>
        <source>登记退出</source>
        <translation>Record a withdrawal</translation>
    </message>
    <message>
        <source>取消资格</source>
        <translation>Disqualify</translation>
    </message>
    <message>
        <source>顺序</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>房屋</source>
        <translation>Dwelling</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>审查</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>政治面貌</source>
        <translation>Political status</translation>
    </message>
    <message>
        <source>职业</source>
        <translation>Occupation</translation>
    </message>
    <message>
        <source>推荐</source>
        <translation>Proposed</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>还没有人被推荐，从“登记推荐”开始。</source>
        <translation>Nobody is proposed yet; begin with "Record a proposal".</translation>
    </message>
    <message>
        <source>还没有排序</source>
        <translation>No order yet</translation>
    </message>
    <message>
        <source>委员 {seats} 名，候补 {alternates} 名；{rule}。</source>
        <translation>Members: {seats}, alternates: {alternates}; {rule}.</translation>
    </message>
    <message>
        <source>{done} / {all} 条</source>
        <translation>{done} / {all}</translation>
    </message>
    <message>
        <source>各条都已符合时不用填；还有待核，或者不符合未经核实的规则时，写明为什么仍列入</source>
        <translation>Leave empty when every condition is met. If some are still open, or an unconfirmed rule is not met, write why the candidate is listed all the same.</translation>
    </message>
    <message>
        <source>作出审查结论：{name}</source>
        <translation>Decide on {name}</translation>
    </message>
    <message>
        <source>按已登记的审查情况，列为正式候选人，或者不得参选。</source>
        <translation>By the checks recorded: listed as a candidate, or not allowed to stand.</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>已作出结论。</source>
        <translation>The decision is recorded.</translation>
    </message>
    <message>
        <source>排序</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>已按拼音排序。</source>
        <translation>Ordered by pinyin.</translation>
    </message>
    <message>
        <source>顺序的规则</source>
        <translation>Rule of the order</translation>
    </message>
    <message>
        <source>自定候选人顺序</source>
        <translation>Set the order of the candidates</translation>
    </message>
    <message>
        <source>确定顺序</source>
        <translation>Fix the order</translation>
    </message>
    <message>
        <source>顺序已确定。</source>
        <translation>The order is fixed.</translation>
    </message>
    <message>
        <source>与{name}的顺序相同：每名候选人各占一个顺序。</source>
        <translation>{name} has this place too: each candidate has a place of its own.</translation>
    </message>
    <message>
        <source>登记退出：{name}</source>
        <translation>Record the withdrawal of {name}</translation>
    </message>
    <message>
        <source>已登记退出。</source>
        <translation>The withdrawal is recorded.</translation>
    </message>
    <message>
        <source>取消资格：{name}</source>
        <translation>Disqualify {name}</translation>
    </message>
    <message>
        <source>已取消候选人资格。</source>
        <translation>The candidate is disqualified.</translation>
    </message>
    <message>
        <source>票面已经确定，姓名仍留在票上，投给该候选人的票不计入当选；请另行公告告知全体业主。</source>
        <translation>The ballot is fixed: the name stays on it, but votes for this candidate elect nobody. Tell all owners by a notice of its own.</translation>
    </message>
    <message>
        <source>以后不能再列入票面，排在后面的候选人依次前移。</source>
        <translation>This person can no longer be put on the ballot; those behind move up.</translation>
    </message>
</context>
<context>
    <name>EntryPanel</name>
    <message>
        <source>表决票编号</source>
        <translation>Serial of the ballot</translation>
    </message>
    <message>
        <source>更正的理由</source>
        <translation>Reason for the correction</translation>
    </message>
    <message>
        <source>这张票录过了。要更正，写明理由再回车</source>
        <translation>This ballot was entered before. To correct it, write the reason and press Enter</translation>
    </message>
    <message>
        <source>录入表决票</source>
        <translation>Enter ballots</translation>
    </message>
    <message>
        <source>按数字键选择，退格键回上一行，* 整张票无效。</source>
        <translation>Choose with the number keys; Backspace goes one line up; * marks the whole ballot invalid.</translation>
    </message>
    <message>
        <source>回车保存，或者直接扫描下一张票；退格键回到票面。</source>
        <translation>Enter saves, or scan the next ballot; Backspace goes back to the ballot.</translation>
    </message>
    <message>
        <source>回车保存</source>
        <translation>Save (Enter)</translation>
    </message>
    <message>
        <source>请先选择录入人：复录要由另一个人完成。</source>
        <translation>Choose who reads first: the second reading is another person's.</translation>
    </message>
    <message>
        <source>已保存 {serial}。</source>
        <translation>{serial} is saved.</translation>
    </message>
    <message>
        <source>下一张</source>
        <translation>Next ballot</translation>
    </message>
    <message>
        <source>扫描票上的二维码，或者输入编号，回车</source>
        <translation>Scan the ballot's QR code, or type the serial, then Enter</translation>
    </message>
    <message>
        <source>初录 {first} / {back}　复录 {second} / {back}</source>
        <translation>First reading {first} / {back}; second reading {second} / {back}</translation>
    </message>
    <message>
        <source>返回计票</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>整张票是否有效</source>
        <translation>Whether the whole ballot is valid</translation>
    </message>
    <message>
        <source>整张票有效</source>
        <translation>Whole ballot valid</translation>
    </message>
    <message>
        <source>放弃这张</source>
        <translation>Drop</translation>
    </message>
    <message>
        <source>保存这张</source>
        <translation>Save ballot</translation>
    </message>
</context>
<context>
    <name>EventsPart</name>
    <message>
        <source>活动</source>
        <translation>Activities</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>活动名称</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>小区</source>
        <translation>Compound</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>参加人数</source>
        <translation>People who came</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>还没有活动。先登记计划，办完再登记人数、花费，添上照片。</source>
        <translation>No event yet. Enter it when planned; once held, note headcount and cost and add photos.</translation>
    </message>
    <message>
        <source>登记活动</source>
        <translation>Note activity</translation>
    </message>
    <message>
        <source>取消活动</source>
        <translation>Call the event off</translation>
    </message>
    <message>
        <source>登记活动情况</source>
        <translation>Note how it was held</translation>
    </message>
    <message>
        <source>合计活动</source>
        <translation>Add up events</translation>
    </message>
    <message>
        <source>已办活动 {events} 次，参加 {heads} 人次，花费 {money}；队伍 {teams} 支 {volunteers} 人，自组织 {groups} 个 {members} 人。</source>
        <translation>Events held: {events}, attended by {heads}, cost {money}. Teams: {teams} with {volunteers} members. Groups: {groups} with {members} members.</translation>
    </message>
    <message>
        <source>{count} 人</source>
        <translation>{count} persons</translation>
    </message>
    <message>
        <source>组织单位</source>
        <translation>Organiser</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>取消的理由</source>
        <translation>Why it was called off</translation>
    </message>
    <message>
        <source>花费</source>
        <translation>Cost</translation>
    </message>
    <message>
        <source>经费来源</source>
        <translation>Source of the money</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>更正的原因</source>
        <translation>Why it is corrected</translation>
    </message>
    <message>
        <source>更正以前</source>
        <translation>Before the correction</translation>
    </message>
</context>
<context>
    <name>ExportPart</name>
    <message>
        <source>收件单位</source>
        <translation>For</translation>
    </message>
    <message>
        <source>存放位置</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>选择文件夹</source>
        <translation>Choose a folder</translation>
    </message>
    <message>
        <source>插好 U 盘，选它或者它里面的文件夹</source>
        <translation>Plug in the stick and choose it or a folder on it</translation>
    </message>
    <message>
        <source>导出上报包</source>
        <translation>Export a package</translation>
    </message>
    <message>
        <source>登记收件单位的密钥卡</source>
        <translation>Enrol the key card of the office it is for</translation>
    </message>
    <message>
        <source>停止导出</source>
        <translation>Stop the export</translation>
    </message>
    <message>
        <source>导出过的上报包</source>
        <translation>Packages exported</translation>
    </message>
    <message>
        <source>还没有导出过上报包。</source>
        <translation>No package exported yet.</translation>
    </message>
    <message>
        <source>查看上报包</source>
        <translation>Show the packages</translation>
    </message>
    <message>
        <source>收件单位：{name}</source>
        <translation>For: {name}</translation>
    </message>
    <message>
        <source>存放位置：{folder}</source>
        <translation>Into: {folder}</translation>
    </message>
    <message>
        <source>给这个单位的上一份是第 {number} 份，{moment}。</source>
        <translation>The one before for this office was no. {number}, {moment}.</translation>
    </message>
    <message>
        <source>每写一份用掉一个编号。</source>
        <translation>Each package uses up a number.</translation>
    </message>
    <message>
        <source>不做了</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>已写好并读回核对：{file}（{size}）。可以安全拔出 U 盘。</source>
        <translation>Written, read back and compared: {file} ({size}). The stick can be taken out safely.</translation>
    </message>
    <message>
        <source>这个文件夹里还有以前没有写完的文件，可以删除：{names}</source>
        <translation>Files in this folder that were not finished before and can be deleted: {names}</translation>
    </message>
    <message>
        <source>已经停止，存放位置里没有留下文件。可以拔出 U 盘，或者重新导出。</source>
        <translation>Stopped; no file was left in the folder. Take out the stick, or export again.</translation>
    </message>
    <message>
        <source>不给别人，只有本单位能打开（留底）</source>
        <translation>Nobody else: only this office (to keep)</translation>
    </message>
    <message>
        <source>本单位</source>
        <translation>This office</translation>
    </message>
    <message>
        <source>{name}（指纹 {fingerprint}）</source>
        <translation>{name} (fingerprint {fingerprint})</translation>
    </message>
    <message>
        <source>上报包存到哪里</source>
        <translation>Where to put the package</translation>
    </message>
    <message>
        <source>上报包是全部小区的名册、业主大会、业委会和会议记录的一份快照，由本单位签名、加密给收件单位；别人捡到 U 盘也打不开。口令和备份不在里面。</source>
        <translation>A package is a snapshot of the rosters, assemblies, committees and minutes of all compounds, signed by this office and encrypted to the office it is for; who finds the stick cannot open it. Passphrase and backups are not in it.</translation>
    </message>
    <message>
        <source>第几份</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>大小</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>没有登记的密钥卡</source>
        <translation>No key card enrolled</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>请填写{label}。</source>
        <translation>Please fill in "{label}".</translation>
    </message>
</context>
<context>
    <name>FiguresSection</name>
    <message>
        <source>统计</source>
        <translation>Statistics</translation>
    </message>
    <message>
        <source>统计范围</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>导出统计表</source>
        <translation>Export table</translation>
    </message>
    <message>
        <source>打印进度通报</source>
        <translation>Print bulletin</translation>
    </message>
    <message>
        <source>近十二个月提出的诉求（件）</source>
        <translation>Raised in the last twelve months</translation>
    </message>
    <message>
        <source>近十二个月办结的问题（件）</source>
        <translation>Problems solved in the last twelve months</translation>
    </message>
    <message>
        <source>{month}月</source>
        <translation>Month {month}</translation>
    </message>
    <message>
        <source>{year} 年 {month} 月</source>
        <translation>{year}-{month}</translation>
    </message>
    <message>
        <source>还没有记录</source>
        <translation>Nothing recorded yet</translation>
    </message>
    <message>
        <source>网格按社区统计</source>
        <translation>Grids are counted by community</translation>
    </message>
    <message>
        <source>{part} / {whole}，{share}</source>
        <translation>{part} / {whole}, {share}</translation>
    </message>
    <message>
        <source>其中物管会 {count}</source>
        <translation>{count} interim committees among them</translation>
    </message>
    <message>
        <source>党组织 {count} 个</source>
        <translation>{count} Party organisations</translation>
    </message>
    <message>
        <source>党员 {count} 名</source>
        <translation>{count} Party members</translation>
    </message>
    <message>
        <source>责任区 {count} 个</source>
        <translation>{count} responsibility zones</translation>
    </message>
    <message>
        <source>责任党员 {count} 名</source>
        <translation>{count} members in charge of zones</translation>
    </message>
    <message>
        <source>资金：收入 {came}，支出 {spent}</source>
        <translation>Money: {came} received, {spent} spent</translation>
    </message>
    <message>
        <source>评价 {rated} 份，平均 {mean} 分</source>
        <translation>{rated} assessments, {mean} on average</translation>
    </message>
    <message>
        <source>{what}：近 {days} 日 {now} 件，此前 {before} 件</source>
        <translation>{what}: {now} in the last {days} days, {before} in those before</translation>
    </message>
    <message>
        <source>提得最多：{kinds}</source>
        <translation>Raised most: {kinds}</translation>
    </message>
    <message>
        <source>提得最多的地方：{places}</source>
        <translation>Raised most in: {places}</translation>
    </message>
    <message>
        <source>正在上升：{rising}</source>
        <translation>Rising: {rising}</translation>
    </message>
    <message>
        <source>全部小区</source>
        <translation>All compounds</translation>
    </message>
    <message>
        <source>{year} 年 {month} 月提出的诉求</source>
        <translation>Asked for in {year}-{month}</translation>
    </message>
    <message>
        <source>{year} 年 {month} 月办结的问题</source>
        <translation>Problems done in {year}-{month}</translation>
    </message>
    <message>
        <source>进度统计-{day}.xlsx</source>
        <translation>statistics-{day}.xlsx</translation>
    </message>
    <message>
        <source>表格 (*.xlsx)</source>
        <translation>Workbooks (*.xlsx)</translation>
    </message>
    <message>
        <source>统计表已导出。</source>
        <translation>The table was exported.</translation>
    </message>
</context>
<context>
    <name>FilePart</name>
    <message>
        <source>选择文件</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>可以是 Excel、WPS 或 CSV 文件。标题行、合并单元格、合计行都不用先删，原文件不会改动。</source>
        <translation>An Excel, WPS or CSV file. Title rows, merged cells and totals can stay; the file itself is not changed.</translation>
    </message>
    <message>
        <source>写已有的名称就更新它的名册，写新的名称就登记一个新小区</source>
        <translation>A known name updates its roster; a new name adds a compound</translation>
    </message>
    <message>
        <source>小区名称</source>
        <translation>Name of the compound</translation>
    </message>
    <message>
        <source>面积来源</source>
        <translation>Source of the areas</translation>
    </message>
    <message>
        <source>文件里没有写面积来源时才用到</source>
        <translation>Used only where the file does not give it</translation>
    </message>
    <message>
        <source>面积日期</source>
        <translation>Date of the areas</translation>
    </message>
    <message>
        <source>导入名册</source>
        <translation>Import a roster</translation>
    </message>
    <message>
        <source>还没有选文件</source>
        <translation>No file chosen yet</translation>
    </message>
    <message>
        <source>名册文件 (*.xlsx *.xls *.xlsm *.et *.ods *.csv);;所有文件 (*)</source>
        <translation>Roster files (*.xlsx *.xls *.xlsm *.et *.ods *.csv);;All files (*)</translation>
    </message>
    <message>
        <source>选择名册文件</source>
        <translation>Choose a roster file</translation>
    </message>
</context>
<context>
    <name>FilesDialog</name>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>姓名、拼音首字母、房号、电话后四位</source>
        <translation>Name, pinyin initials, room, last four digits of telephone</translation>
    </message>
    <message>
        <source>姓名、房号</source>
        <translation>Name, room</translation>
    </message>
    <message>
        <source>用途</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>全部用途</source>
        <translation>All uses</translation>
    </message>
    <message>
        <source>列表</source>
        <translation>List</translation>
    </message>
    <message>
        <source>楼盘表</source>
        <translation>Chart</translation>
    </message>
</context>
<context>
    <name>FindingLine</name>
    <message>
        <source>依据：{article}</source>
        <translation>Basis: {article}</translation>
    </message>
    <message>
        <source>{first} 等{count}条</source>
        <translation>{first} and others ({count} in all)</translation>
    </message>
</context>
<context>
    <name>FindingsPart</name>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>处</source>
        <translation>Times</translation>
    </message>
    <message>
        <source>例如</source>
        <translation>Example</translation>
    </message>
    <message>
        <source>问题的种类</source>
        <translation>Kinds of findings</translation>
    </message>
    <message>
        <source>工作表</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>行</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>列</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>逐行的说明</source>
        <translation>Row by row</translation>
    </message>
    <message>
        <source>导出错误报告</source>
        <translation>Export an error report</translation>
    </message>
    <message>
        <source>{read} 行里可以导入 {taken} 行，不导入 {refused} 行，提示 {warned} 处。</source>
        <translation>Rows: {read}; can be imported: {taken}, not imported: {refused}, warnings: {warned}.</translation>
    </message>
    <message>
        <source>新增房屋 {count} 套</source>
        <translation>New dwellings: {count}</translation>
    </message>
    <message>
        <source>改动 {count} 套</source>
        <translation>Changed dwellings: {count}</translation>
    </message>
    <message>
        <source>名册里有而文件里没有的 {count} 套（保留不动）</source>
        <translation>In the roster but not in the file (kept as they are): {count}</translation>
    </message>
    <message>
        <source>导入后共 {homes} 套，{area}，业主 {owners} 位</source>
        <translation>After the import dwellings: {homes}, {area}, owners: {owners}</translation>
    </message>
    <message>
        <source>没有导入的列：{columns}</source>
        <translation>Columns not imported: {columns}</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>。</source>
        <translation>.</translation>
    </message>
</context>
<context>
    <name>FloorsField</name>
    <message>
        <source>“{line}”看不懂：请一行写一层或者几层，例如 1-2层 0，3层 1/2。</source>
        <translation>“{line}” is not understood: write one floor or a span a line, as 1-2 0 or 3 1/2.</translation>
    </message>
</context>
<context>
    <name>FolderField</name>
    <message>
        <source>选择文件夹</source>
        <translation>Choose a folder</translation>
    </message>
    <message>
        <source>选择放数据的空文件夹</source>
        <translation>Choose an empty folder for the data</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>返回名册</source>
        <translation>Back to the roster</translation>
    </message>
    <message>
        <source>上一步</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>{label}（必填）</source>
        <translation>{label} (required)</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>不做了</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>FoundPage</name>
    <message>
        <source>新建数据文件夹</source>
        <translation>Make a data folder</translation>
    </message>
    <message>
        <source>打开示例数据</source>
        <translation>Open the sample data</translation>
    </message>
    <message>
        <source>打开已有的数据</source>
        <translation>Open existing data</translation>
    </message>
    <message>
        <source>准备示例数据</source>
        <translation>Preparing the sample data</translation>
    </message>
    <message>
        <source>里仁数据</source>
        <translation>Liren data</translation>
    </message>
    <message>
        <source>两次输入的口令不一样，请再输入一次。</source>
        <translation>The two passphrases differ; please type it again.</translation>
    </message>
    <message>
        <source>再输一次口令</source>
        <translation>Passphrase (again)</translation>
    </message>
    <message>
        <source>社区</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>例如：云杉社区居民委员会</source>
        <translation>For example: Spruce Community Residents' Committee</translation>
    </message>
    <message>
        <source>街道</source>
        <translation>Street</translation>
    </message>
    <message>
        <source>例如：西坝街道办事处</source>
        <translation>For example: West Dam Street Office</translation>
    </message>
    <message>
        <source>区划代码</source>
        <translation>Division code</translation>
    </message>
    <message>
        <source>6 位（区县）或 12 位（社区）数字，决定适用哪里的规定，例如 420502</source>
        <translation>6 digits (district) or 12 digits (community); decides which place's rules apply, for example 420502</translation>
    </message>
    <message>
        <source>数据放在</source>
        <translation>Data goes to</translation>
    </message>
    <message>
        <source>要放在本机硬盘上的空文件夹里，不要放在 U 盘或网络盘上。</source>
        <translation>An empty folder on this computer's own disk, not on a stick or a network drive.</translation>
    </message>
    <message>
        <source>口令</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>至少 10 个字，可以是一句只有自己知道的话；数据用它加密。</source>
        <translation>At least 10 characters; it can be a sentence that only you know. It encrypts the data.</translation>
    </message>
    <message>
        <source>正在新建…</source>
        <translation>Making the folder…</translation>
    </message>
    <message>
        <source>欢迎使用里仁</source>
        <translation>Welcome to Liren</translation>
    </message>
    <message>
        <source>先建一个数据文件夹，大约两分钟。程序不联网，数据只在这台电脑上，加密保存。</source>
        <translation>First make a data folder; it takes about two minutes. The program never goes online; the data stays on this computer, encrypted.</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>现在没有正在填的表单；已经办的事都已经保存。</source>
        <translation>No form is being filled in; everything done is saved.</translation>
    </message>
    <message>
        <source>先在“文书”里选一份要打印的文书。</source>
        <translation>First choose a paper to print under "Papers".</translation>
    </message>
</context>
<context>
    <name>FundingView</name>
    <message>
        <source>登记缴款</source>
        <translation>Enter a payment</translation>
    </message>
    <message>
        <source>登记退款</source>
        <translation>Enter a refund</translation>
    </message>
    <message>
        <source>打印收据</source>
        <translation>Print the receipt</translation>
    </message>
    <message>
        <source>打印认缴表</source>
        <translation>Print the subscription sheet</translation>
    </message>
    <message>
        <source>打印收支公示</source>
        <translation>Print the public statement</translation>
    </message>
    <message>
        <source>导入缴款</source>
        <translation>Import payments</translation>
    </message>
    <message>
        <source>打印未缴清名单</source>
        <translation>Print who has not paid</translation>
    </message>
    <message>
        <source>导出未缴清名单</source>
        <translation>Export who has not paid</translation>
    </message>
    <message>
        <source>到台账登记支出</source>
        <translation>Enter expenses in the ledger</translation>
    </message>
    <message>
        <source>结束筹资</source>
        <translation>Close the crowd-funding</translation>
    </message>
    <message>
        <source>缴款情况</source>
        <translation>Who has paid</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>没缴清</source>
        <translation>Not paid in full</translation>
    </message>
    <message>
        <source>已缴清</source>
        <translation>Paid in full</translation>
    </message>
    <message>
        <source>房号</source>
        <translation>Room number</translation>
    </message>
    <message>
        <source>户主</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>应缴（元）</source>
        <translation>Due (yuan)</translation>
    </message>
    <message>
        <source>已缴（元）</source>
        <translation>Paid (yuan)</translation>
    </message>
    <message>
        <source>还差（元）</source>
        <translation>Left (yuan)</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>冲正这一笔</source>
        <translation>Reverse this entry</translation>
    </message>
    <message>
        <source>面积</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>系数</source>
        <translation>Coefficient</translation>
    </message>
    <message>
        <source>各户认缴</source>
        <translation>Subscriptions</translation>
    </message>
    <message>
        <source>没有这样的户。</source>
        <translation>No such household.</translation>
    </message>
    <message>
        <source>收据号</source>
        <translation>Receipt number</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>金额（元）</source>
        <translation>Amount (yuan)</translation>
    </message>
    <message>
        <source>缴款人、收款人</source>
        <translation>Payer or payee</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>Way</translation>
    </message>
    <message>
        <source>收据</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>缴款和收据</source>
        <translation>Payments and receipts</translation>
    </message>
    <message>
        <source>还没有缴款。</source>
        <translation>No payment yet.</translation>
    </message>
    <message>
        <source>没有选中筹资</source>
        <translation>No crowd-funding chosen</translation>
    </message>
    <message>
        <source>总额 {total}，{base}，{as_of} 的名册；{paid_up}/{households} 户缴清，实收 {paid}，余额 {balance}；缴款期限 {pay_by}。</source>
        <translation>Total {total}, {base}, roster of {as_of}; {paid_up} of {households} households paid in full, {paid} raised, balance {balance}; pay by {pay_by}.</translation>
    </message>
    <message>
        <source>未缴清住户-{label}.xlsx</source>
        <translation>residents who have not paid-{label}.xlsx</translation>
    </message>
    <message>
        <source>未缴清名单存到哪里</source>
        <translation>Where to save who has not paid</translation>
    </message>
    <message>
        <source>表格 (*.xlsx)</source>
        <translation>Workbooks (*.xlsx)</translation>
    </message>
    <message>
        <source>已导出 {count} 户；收款后填好缴款金额和日期，可以用“导入缴款”登记。</source>
        <translation>{count} households were exported; once they pay, fill in amount and day and enter them with “Import payments”.</translation>
    </message>
    <message>
        <source>表格 (*.xlsx *.xls *.csv)</source>
        <translation>Tables (*.xlsx *.xls *.csv)</translation>
    </message>
    <message>
        <source>选择缴款清单</source>
        <translation>Choose a list of payments</translation>
    </message>
    <message>
        <source>{title} {count}</source>
        <translation>{title} {count}</translation>
    </message>
    <message>
        <source>照片和文件</source>
        <translation>Photos and files</translation>
    </message>
</context>
<context>
    <name>FundingsPart</name>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>实收（元）</source>
        <translation>Raised (yuan)</translation>
    </message>
    <message>
        <source>总额（元）</source>
        <translation>Total (yuan)</translation>
    </message>
    <message>
        <source>小区</source>
        <translation>Compound</translation>
    </message>
    <message>
        <source>筹资</source>
        <translation>Crowd-funding</translation>
    </message>
    <message>
        <source>读取筹资</source>
        <translation>Read the crowd-fundings</translation>
    </message>
    <message>
        <source>筹资属于一个小区：请先在上方选好小区。</source>
        <translation>A crowd-funding belongs to a compound: choose one above first.</translation>
    </message>
    <message>
        <source>读取名册</source>
        <translation>Read the roster</translation>
    </message>
    <message>
        <source>发起筹资</source>
        <translation>Open a crowd-funding</translation>
    </message>
    <message>
        <source>换电梯、修道闸这样的事要各户出钱：先测算每户应缴多少，精确到分，再发起。</source>
        <translation>A new lift or a gate is paid by the households together: work out what each owes, exact to the cent, then open it.</translation>
    </message>
</context>
<context>
    <name>GaugePanel</name>
    <message>
        <source>参加表决和同意的比例</source>
        <translation>Shares of participation and agreement</translation>
    </message>
    <message>
        <source>参加表决</source>
        <translation>Participation</translation>
    </message>
    <message>
        <source>同意</source>
        <translation>Agree</translation>
    </message>
    <message>
        <source>看哪一项</source>
        <translation>Which row of the ballot</translation>
    </message>
    <message>
        <source>未交回的票怎么算</source>
        <translation>How ballots not returned count</translation>
    </message>
    <message>
        <source>只算交回的票</source>
        <translation>Returned ballots only</translation>
    </message>
    <message>
        <source>未交回的随多数</source>
        <translation>Silent with the majority</translation>
    </message>
    <message>
        <source>发出 {issued}，送达 {delivered}，收回 {returned}，计入 {settled}</source>
        <translation>Issued {issued}, delivered {delivered}, returned {returned}, counted {settled}</translation>
    </message>
    <message>
        <source>人数</source>
        <translation>Persons (headcount)</translation>
    </message>
    <message>
        <source>面积</source>
        <translation>Area</translation>
    </message>
</context>
<context>
    <name>GridsPart</name>
    <message>
        <source>看什么</source>
        <translation>What is shown</translation>
    </message>
    <message>
        <source>场所</source>
        <translation>Venue</translation>
    </message>
    <message>
        <source>网格方案</source>
        <translation>Plan of grids</translation>
    </message>
    <message>
        <source>网格人员</source>
        <translation>Staff of grids</translation>
    </message>
    <message>
        <source>读取网格</source>
        <translation>Reading grids</translation>
    </message>
</context>
<context>
    <name>GroupSection</name>
    <message>
        <source>筹备组成员</source>
        <translation>Members of the preparatory group</translation>
    </message>
    <message>
        <source>移除成员</source>
        <translation>Remove a member</translation>
    </message>
    <message>
        <source>添加成员</source>
        <translation>Add a member</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>代表</source>
        <translation>Stands for</translation>
    </message>
    <message>
        <source>单位和职务</source>
        <translation>Workplace and post</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>组长</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>还没有成员，用“添加成员”逐个登记。</source>
        <translation>No members yet; add them one by one.</translation>
    </message>
    <message numerus="yes">
        <source>%n 人，其中业主代表 {owners} 人。</source>
        <translation>
            <numerusform>%n member, of these owners {owners}.</numerusform>
            <numerusform>%n members, of these owners {owners}.</numerusform>
        </translation>
    </message>
    <message>
        <source>添加筹备组成员</source>
        <translation>Add a member to the preparatory group</translation>
    </message>
    <message>
        <source>担任组长</source>
        <translation>Heads the group</translation>
    </message>
    <message>
        <source>业主的依据</source>
        <translation>What shows the owner</translation>
    </message>
    <message>
        <source>小区档案里没有这名业主代表时才填写</source>
        <translation>Only where the rosters do not have this owner</translation>
    </message>
    <message>
        <source>已添加成员。</source>
        <translation>The member is added.</translation>
    </message>
    <message>
        <source>已移除 {name}。</source>
        <translation>{name} was removed.</translation>
    </message>
    <message>
        <source>恢复成员</source>
        <translation>Restore the member</translation>
    </message>
    <message>
        <source>已恢复。</source>
        <translation>Restored.</translation>
    </message>
</context>
<context>
    <name>GroupsPart</name>
    <message>
        <source>自组织</source>
        <translation>Self-organised groups</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>小区</source>
        <translation>Compound</translation>
    </message>
    <message>
        <source>负责人</source>
        <translation>Leader</translation>
    </message>
    <message>
        <source>成员人数</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>登记日期</source>
        <translation>Noted on</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>还没有自组织。社团、兴趣小组、互助组、社区基金都在这里登记。</source>
        <translation>No group yet. Clubs, interest groups, mutual aid and community foundations are registered here.</translation>
    </message>
    <message>
        <source>登记自组织</source>
        <translation>Register a group</translation>
    </message>
    <message>
        <source>注销自组织</source>
        <translation>End the group</translation>
    </message>
    <message>
        <source>登记人数</source>
        <translation>Note the count</translation>
    </message>
    <message>
        <source>登记单位</source>
        <translation>Add unit</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>人数登记日期</source>
        <translation>Counted on</translation>
    </message>
    <message>
        <source>注销的理由</source>
        <translation>Why it ended</translation>
    </message>
    <message>
        <source>已注销</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>在册</source>
        <translation>Listed</translation>
    </message>
</context>
<context>
    <name>HandsField</name>
    <message>
        <source>同意票</source>
        <translation>Agree</translation>
    </message>
    <message>
        <source>反对票</source>
        <translation>Against</translation>
    </message>
    <message>
        <source>弃权票</source>
        <translation>Abstentions</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>帮助：{title}</source>
        <translation>Help: {title}</translation>
    </message>
    <message>
        <source>到处都能用的键</source>
        <translation>Keys that work everywhere</translation>
    </message>
    <message>
        <source>帮助</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>搜索人、房屋和页面</source>
        <translation>Search people, dwellings and pages</translation>
    </message>
    <message>
        <source>换到左边的第几页</source>
        <translation>Go to the page with this number at the left</translation>
    </message>
    <message>
        <source>到下一个空格；在最后一格就是保存</source>
        <translation>To the next field; in the last one it saves</translation>
    </message>
    <message>
        <source>保存正在填的表单</source>
        <translation>Save the form in hand</translation>
    </message>
    <message>
        <source>打印手边的文书</source>
        <translation>Print the paper in hand</translation>
    </message>
    <message>
        <source>重新读取这一页</source>
        <translation>Read this page again</translation>
    </message>
    <message>
        <source>回到上一页，或者关掉表单</source>
        <translation>Back to the page before, or close the form</translation>
    </message>
    <message>
        <source>打开这一页的帮助</source>
        <translation>Open the help of this page</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>从名册开始：把物业或者房管部门给的业主名册导入进来，程序就能算出投票权数，按法定日期提醒该办的事。</source>
        <translation>Begin with the roster: import the owners' table of the property company or the housing authority; the program then works out the voting rights and reminds you of every legal day.</translation>
    </message>
    <message>
        <source>导入名册</source>
        <translation>Import a roster</translation>
    </message>
    <message>
        <source>查看工作台</source>
        <translation>Show the desk</translation>
    </message>
    <message>
        <source>查看文书</source>
        <translation>Show the papers</translation>
    </message>
    <message>
        <source>工作台</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>接着上次：{page}</source>
        <translation>Go on with: {page}</translation>
    </message>
    <message>
        <source>去业主大会</source>
        <translation>Go to the assemblies</translation>
    </message>
    <message>
        <source>没有进行中的业主大会。首次业主大会、换届、补选和一般表决都从“业主大会”开始。</source>
        <translation>No assembly is running. First assemblies, re-elections, by-elections and votes all begin under "Assemblies".</translation>
    </message>
</context>
<context>
    <name>HouseholdsField</name>
    <message>
        <source>“{line}”看不懂：请一行写一户，房号在前，数在后。</source>
        <translation>“{line}” is not understood: write one household a line, the room number first, the figure last.</translation>
    </message>
    <message>
        <source>名册里没有“{address}”：请按名册上的写法填写房号。</source>
        <translation>The roster has no “{address}”: write the room number as the roster does.</translation>
    </message>
</context>
<context>
    <name>Housekeeping</name>
    <message>
        <source>准备</source>
        <translation>Preparing</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>没有用到的列：{columns}。</source>
        <translation>Columns not used: {columns}.</translation>
    </message>
    <message>
        <source>另存有问题的行</source>
        <translation>Save refused rows</translation>
    </message>
    <message>
        <source>不做了</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>有问题的行存到哪里</source>
        <translation>Where to save the refused rows</translation>
    </message>
    <message>
        <source>表格 (*.xlsx)</source>
        <translation>Workbooks (*.xlsx)</translation>
    </message>
</context>
<context>
    <name>ImportWizard</name>
    <message>
        <source>导入的步骤</source>
        <translation>Steps of the import</translation>
    </message>
    <message>
        <source>请先选择要导入的文件。</source>
        <translation>First choose a file to import.</translation>
    </message>
    <message>
        <source>读取文件</source>
        <translation>Reading the file</translation>
    </message>
    <message>
        <source>试导入，不作改动</source>
        <translation>Trying the import, nothing is changed</translation>
    </message>
    <message>
        <source>导入名册</source>
        <translation>Import a roster</translation>
    </message>
    <message>
        <source>已导入到“{name}”：{taken} 行。现在共 {homes} 套房屋，{area}，业主 {owners} 位。</source>
        <translation>Imported to "{name}"; rows: {taken}. Now dwellings: {homes}, {area}, owners: {owners}.</translation>
    </message>
    <message>
        <source>回去改名称</source>
        <translation>Back to change the name</translation>
    </message>
    <message>
        <source>登记为新小区</source>
        <translation>Add as a new compound</translation>
    </message>
    <message>
        <source>已有名称相近的“{known}”。“{name}”确实是另一个小区吗？</source>
        <translation>There is a compound called much the same, "{known}". Is "{name}" really another one?</translation>
    </message>
    <message>
        <source>是不是同一个小区</source>
        <translation>Is it the same compound?</translation>
    </message>
    <message>
        <source>{name}-错误报告.xlsx</source>
        <translation>{name}-error report.xlsx</translation>
    </message>
    <message>
        <source>Excel 工作簿 (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>导出错误报告</source>
        <translation>Export an error report</translation>
    </message>
    <message>
        <source>错误报告已存为 {place}。</source>
        <translation>The error report is saved as {place}.</translation>
    </message>
    <message>
        <source>已取消，没有作任何改动。</source>
        <translation>Cancelled; nothing was changed.</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>工作表和表头</source>
        <translation>Sheet and header</translation>
    </message>
    <message>
        <source>各列内容</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>已完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>进行中</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>未开始</source>
        <translation>Not begun</translation>
    </message>
    <message>
        <source>查看名册</source>
        <translation>Show the roster</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>读取缴款清单</source>
        <translation>Reading the list of payments</translation>
    </message>
    <message>
        <source>导入缴款</source>
        <translation>Import payments</translation>
    </message>
    <message>
        <source>缴款清单-有问题的行.xlsx</source>
        <translation>payments-rows-with-problems.xlsx</translation>
    </message>
    <message>
        <source>“{file}”读到 {read} 行：可以登记 {taken} 笔，共 {sum}；已经登记过 {known} 笔，不能登记 {refused} 行。</source>
        <translation>{read} rows were read from “{file}”: {taken} payments can be entered, {sum} in all; {known} were entered before, {refused} rows cannot be entered.</translation>
    </message>
    <message>
        <source>另有 {count} 行没有填写或者是合计，不算缴款。</source>
        <translation> {count} more rows are not filled in or are sums, and no payments.</translation>
    </message>
    <message>
        <source>已登记 {taken} 笔缴款，共 {sum}，可以打印收据。</source>
        <translation>{taken} payments were entered, {sum} in all; their receipts can be printed.</translation>
    </message>
</context>
<context>
    <name>KeepAll</name>
    <message>
        <source>全部保存</source>
        <translation>Save all</translation>
    </message>
    <message>
        <source>停止保存</source>
        <translation>Stop saving</translation>
    </message>
    <message>
        <source>保存全部文书</source>
        <translation>Save all papers</translation>
    </message>
    <message numerus="yes">
        <source>已把 %n 个文件存进“{folder}”。</source>
        <translation>
            <numerusform>%n file was saved in "{folder}". </numerusform>
            <numerusform>%n files were saved in "{folder}". </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>其中 %n 份还是草稿，纸上标明。</source>
        <translation>
            <numerusform>%n paper is still a draft and says so.</numerusform>
            <numerusform>%n papers are still drafts and say so.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>有 %n 份没有保存：</source>
        <translation>
            <numerusform>%n paper was not saved:</numerusform>
            <numerusform>%n papers were not saved:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>还有 %n 份。</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Keeper</name>
    <message>
        <source>上次没有存完，已恢复（{moment}）</source>
        <translation>Restored from an unsaved form ({moment})</translation>
    </message>
</context>
<context>
    <name>KeyDialog</name>
    <message>
        <source>新的恢复密钥</source>
        <translation>New recovery key</translation>
    </message>
    <message>
        <source>新的恢复密钥只显示这一次，旧的已经作废。现在关掉就再也看不到它了。</source>
        <translation>The new recovery key is shown only this once; the old one is void. If you close now, it can never be seen again.</translation>
    </message>
    <message>
        <source>恢复密钥还没有放好</source>
        <translation>The recovery key is not put away yet</translation>
    </message>
    <message>
        <source>不要密钥，关掉</source>
        <translation>Close without the key</translation>
    </message>
</context>
<context>
    <name>KeyView</name>
    <message>
        <source>恢复密钥</source>
        <translation>Recovery key</translation>
    </message>
    <message>
        <source>打印恢复密钥</source>
        <translation>Print the recovery key</translation>
    </message>
    <message>
        <source>恢复密钥已经打印、保存或抄在纸上，装进信封放好了</source>
        <translation>The recovery key is printed, saved or written down, and put away in an envelope</translation>
    </message>
    <message>
        <source>开始使用</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>已存为 {path}，请打印后把文件移走。</source>
        <translation>Saved as {path}; please print it and then take the file away.</translation>
    </message>
    <message>
        <source>恢复密钥.pdf</source>
        <translation>Recovery key.pdf</translation>
    </message>
    <message>
        <source>保存恢复密钥</source>
        <translation>Save the recovery key</translation>
    </message>
    <message>
        <source>另存 PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>PDF 文件 (*.pdf)</source>
        <translation>PDF files (*.pdf)</translation>
    </message>
    <message>
        <source>已送到打印机；请核对纸上的字是否清楚。</source>
        <translation>Sent to the printer; please check that the paper can be read well.</translation>
    </message>
    <message>
        <source>忘记口令时，只有它能打开数据。它只显示这一次：请打印出来，装进信封，放进单位的保险柜。口令和恢复密钥都丢了，任何人都无法恢复数据。</source>
        <translation>When the passphrase is forgotten, only this key opens the data. It is shown only this once: print it, put it in an envelope and lock it in the office's safe. If both passphrase and recovery key are lost, nobody can restore the data.</translation>
    </message>
</context>
<context>
    <name>KnownSection</name>
    <message>
        <source>在本程序之外成立的业委会、物管会</source>
        <translation>Committees and interim committees formed without this program</translation>
    </message>
    <message>
        <source>登记以后计入组建率；物管会一并计入，分别注明。</source>
        <translation>Once noted they count among the compounds with a committee; interim committees are counted with them and told apart.</translation>
    </message>
    <message>
        <source>登记不再在任</source>
        <translation>Note end of office</translation>
    </message>
    <message>
        <source>登记在任机构</source>
        <translation>Note body in office</translation>
    </message>
    <message>
        <source>小区</source>
        <translation>Compound</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>任期</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>委员</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>党员</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>提示</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>还没有登记。</source>
        <translation>Nothing noted yet.</translation>
    </message>
    <message>
        <source>查看业委会</source>
        <translation>Looking at committees</translation>
    </message>
    <message>
        <source>任期从</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>任期至</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>委员人数</source>
        <translation>Number of members</translation>
    </message>
    <message>
        <source>其中党员</source>
        <translation>Party members among them</translation>
    </message>
    <message>
        <source>例如街道办的备案表</source>
        <translation>Such as the street's list of filings</translation>
    </message>
    <message>
        <source>已登记。</source>
        <translation>Entered.</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>LargePage</name>
    <message>
        <source>当前页</source>
        <translation>Current page</translation>
    </message>
    <message>
        <source>画第 {page} 页</source>
        <translation>Drawing page {page}</translation>
    </message>
</context>
<context>
    <name>LawLine</name>
    <message>
        <source>{article}（{layer}，{day} 起施行）</source>
        <translation>{article} ({layer}, in force from {day})</translation>
    </message>
    <message>
        <source>看本单位存的原文</source>
        <translation>Show the office's own copy</translation>
    </message>
    <message>
        <source>看本单位存的原文：{cite}</source>
        <translation>Show the office's own copy: {cite}</translation>
    </message>
</context>
<context>
    <name>LawPart</name>
    <message>
        <source>规则包</source>
        <translation>Packs</translation>
    </message>
    <message>
        <source>搜索规则</source>
        <translation>Search the rules</translation>
    </message>
    <message>
        <source>规则列表</source>
        <translation>List of rules</translation>
    </message>
    <message>
        <source>没有这样的规则。</source>
        <translation>No such rule.</translation>
    </message>
    <message>
        <source>本单位适用的全部规则</source>
        <translation>All rules that apply to this office</translation>
    </message>
    <message>
        <source>{title}（本单位不适用）</source>
        <translation>{title} (does not apply to this office)</translation>
    </message>
    <message>
        <source>已失效</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>尚未施行</source>
        <translation>Not yet in force</translation>
    </message>
    <message>
        <source>现行</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>规则</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>取值</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>效力</source>
        <translation>Force</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>可靠程度</source>
        <translation>Confidence</translation>
    </message>
    <message>
        <source>层级</source>
        <translation>Layer</translation>
    </message>
</context>
<context>
    <name>LawTab</name>
    <message>
        <source>法律要求</source>
        <translation>Legal requirements</translation>
    </message>
    <message>
        <source>本次会议从 {day} 起冻结适用这些规则；以后规则包更新也不改变它。</source>
        <translation>The rules of this assembly were frozen on {day}; later updates of the packs do not change them.</translation>
    </message>
    <message>
        <source>这个阶段没有单独的法律要求。</source>
        <translation>The law asks nothing of this stage alone.</translation>
    </message>
    <message>
        <source>程序不带官方条文。要在这里看原文，把一条存成一个文本文件，文件名写成“{cite}.txt”，放进存放条文的文件夹。</source>
        <translation>The program carries no official texts. To read one here, save the article as a text file named "{cite}.txt" in the folder for articles.</translation>
    </message>
    <message>
        <source>打开存放条文的文件夹</source>
        <translation>Open the folder for articles</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>会议</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>议题</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>程序</source>
        <translation>Procedures</translation>
    </message>
    <message>
        <source>议事日</source>
        <translation>Meeting days</translation>
    </message>
    <message>
        <source>议题库</source>
        <translation>Pool</translation>
    </message>
    <message>
        <source>承诺事项</source>
        <translation>Promises</translation>
    </message>
    <message>
        <source>议事机构</source>
        <translation>Bodies</translation>
    </message>
    <message>
        <source>会上议题</source>
        <translation>Topics of meetings</translation>
    </message>
    <message>
        <source>{title} {count}</source>
        <translation>{title} {count}</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>进行中</source>
        <translation>Running</translation>
    </message>
    <message>
        <source>已归档、取消</source>
        <translation>Filed or called off</translation>
    </message>
    <message>
        <source>会议名称</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>机构</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>第几次</source>
        <translation>Meeting no.</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>看板</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>列表</source>
        <translation>List</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>小区</source>
        <translation>Compound</translation>
    </message>
    <message>
        <source>届</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>席位</source>
        <translation>Seats</translation>
    </message>
    <message>
        <source>成立议事机构</source>
        <translation>Found a body</translation>
    </message>
    <message>
        <source>更改成员</source>
        <translation>Change members</translation>
    </message>
    <message>
        <source>查看成员</source>
        <translation>Look up members</translation>
    </message>
</context>
<context>
    <name>LookPart</name>
    <message>
        <source>标准</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>大</source>
        <translation>Large</translation>
    </message>
    <message>
        <source>特大</source>
        <translation>Very large</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>跟随系统</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>字号</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>明暗</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>字号和明暗马上生效，语言要重新打开程序才换。只影响这台电脑上的显示，不影响打印出来的文书。</source>
        <translation>Text size and colours change at once; another language needs a restart. They affect only this computer's screen, not the printed papers.</translation>
    </message>
    <message>
        <source>关闭程序再打开，就换成所选的语言。</source>
        <translation>Close the program and open it again to use the language chosen.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>里仁</source>
        <translation>Liren</translation>
    </message>
    <message>
        <source>里仁 · {name}</source>
        <translation>Liren · {name}</translation>
    </message>
    <message>
        <source>正在{title}，做完就恢复备份。</source>
        <translation>Busy: {title}. The backup is restored when it is done.</translation>
    </message>
    <message>
        <source>停止并恢复</source>
        <translation>Stop and restore</translation>
    </message>
    <message>
        <source>正在恢复备份，请不要关电脑……</source>
        <translation>Restoring the backup, please do not turn off the computer…</translation>
    </message>
    <message>
        <source>恢复备份</source>
        <translation>Restore a backup</translation>
    </message>
    <message>
        <source>数据已恢复到 {moment} 的样子。</source>
        <translation>The data is restored to {moment}.</translation>
    </message>
    <message>
        <source>恢复以前的数据存在备份 {name} 里，在“设置”的“备份”里可以看到。</source>
        <translation> The data from before is in the backup {name}, listed under "Backup" in the settings.</translation>
    </message>
    <message>
        <source>备份已恢复</source>
        <translation>Backup restored</translation>
    </message>
    <message>
        <source>回去打印密钥</source>
        <translation>Back to print the key</translation>
    </message>
    <message>
        <source>不要密钥，退出</source>
        <translation>Leave without the key</translation>
    </message>
    <message>
        <source>恢复密钥只显示这一次，还没有确认放好。现在退出就再也看不到它了。</source>
        <translation>The recovery key is shown only this once and is not confirmed as put away. If you leave now, it can never be seen again.</translation>
    </message>
    <message>
        <source>恢复密钥还没有放好</source>
        <translation>The recovery key is not put away yet</translation>
    </message>
    <message>
        <source>接着做</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>先不关</source>
        <translation>Do not close yet</translation>
    </message>
    <message>
        <source>正在{title}，做完就关闭。</source>
        <translation>Busy: {title}. The window closes when it is done.</translation>
    </message>
    <message>
        <source>停止并退出</source>
        <translation>Stop and leave</translation>
    </message>
    <message>
        <source>正在{title}。停止后，没有做完的这一件不会保存，已经保存的不受影响。</source>
        <translation>Still working: {title}. If it is stopped, this one thing is not saved; what is saved already is not affected.</translation>
    </message>
    <message>
        <source>还有工作没做完</source>
        <translation>Work is not finished</translation>
    </message>
</context>
<context>
    <name>MatterSection</name>
    <message>
        <source>候选人</source>
        <translation>Candidates</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>同意（人）</source>
        <translation>Agree (persons)</translation>
    </message>
    <message>
        <source>同意面积（㎡）</source>
        <translation>Agree, area (m²)</translation>
    </message>
    <message>
        <source>为什么</source>
        <translation>Why</translation>
    </message>
</context>
<context>
    <name>MeetingView</name>
    <message>
        <source>会议的步骤</source>
        <translation>Steps of the meeting</translation>
    </message>
    <message>
        <source>办理</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>文书</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>会议记录</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>变更</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>文书 {count}</source>
        <translation>Papers {count}</translation>
    </message>
    <message>
        <source>已完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>Called off</translation>
    </message>
    <message>
        <source>未开始</source>
        <translation>Not begun</translation>
    </message>
    <message>
        <source>还缺 {count} 项</source>
        <translation>Missing: {count}</translation>
    </message>
    <message>
        <source>可以办</source>
        <translation>Can be done</translation>
    </message>
    <message>
        <source>{body}第 {number} 次会议</source>
        <translation>{body}, meeting {number}</translation>
    </message>
    <message>
        <source>议事机构</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>召集人</source>
        <translation>Convenor</translation>
    </message>
    <message>
        <source>主持、记录</source>
        <translation>Chair and minutes</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>通知</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>公示</source>
        <translation>Publicity</translation>
    </message>
    <message>
        <source>档案编号</source>
        <translation>File number</translation>
    </message>
    <message>
        <source>{day} 取消：{reason}</source>
        <translation>{day} called off: {reason}</translation>
    </message>
    <message>
        <source>{day} 更改，原定 {before}、{place}：{reason}</source>
        <translation>{day} changed, was {before}, {place}: {reason}</translation>
    </message>
    <message>
        <source>去办理</source>
        <translation>Go there</translation>
    </message>
    <message>
        <source>会议</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>以前会议没办完的承诺</source>
        <translation>Promises of earlier meetings not kept yet</translation>
    </message>
    <message>
        <source>本次会议的承诺</source>
        <translation>Promises of this meeting</translation>
    </message>
    <message>
        <source>会议记录的版本</source>
        <translation>Versions of the minutes</translation>
    </message>
    <message>
        <source>第几版</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>校验值</source>
        <translation>Check code</translation>
    </message>
</context>
<context>
    <name>MeetingsPage</name>
    <message>
        <source>成立议事机构</source>
        <translation>Found a body</translation>
    </message>
    <message>
        <source>全部会议</source>
        <translation>All meetings</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>撤回记录</source>
        <translation>Withdraw the minutes</translation>
    </message>
    <message>
        <source>取消会议</source>
        <translation>Call off meeting</translation>
    </message>
    <message>
        <source>更改会议</source>
        <translation>Change meeting</translation>
    </message>
    <message>
        <source>提出议题</source>
        <translation>Raise topic</translation>
    </message>
    <message>
        <source>召集会议</source>
        <translation>Call a meeting</translation>
    </message>
    <message>
        <source>查看会议</source>
        <translation>Show the meeting</translation>
    </message>
    <message>
        <source>先成立议事机构：业主协商议事会、业主代表会议、业委会会议都可以，再召集会议。</source>
        <translation>First found a body: an owners' council, the owners' representatives or a committee; then call a meeting.</translation>
    </message>
    <message>
        <source>议事机构属于一个小区：先导入名册，或者新增一个小区。</source>
        <translation>A body belongs to a compound: first import its roster, or add a compound.</translation>
    </message>
    <message>
        <source>去小区档案</source>
        <translation>Go to the rosters</translation>
    </message>
    <message>
        <source>{count} 次会议</source>
        <translation>Meetings: {count}</translation>
    </message>
    <message>
        <source>议事协商</source>
        <translation>Consultation</translation>
    </message>
    <message>
        <source>登记通知</source>
        <translation>Record notice</translation>
    </message>
    <message>
        <source>登记会议结束</source>
        <translation>Record meeting's end</translation>
    </message>
    <message>
        <source>定稿会议记录</source>
        <translation>Fix the minutes</translation>
    </message>
    <message>
        <source>登记公示</source>
        <translation>Record the publicity</translation>
    </message>
    <message>
        <source>归档会议</source>
        <translation>Archive the meeting</translation>
    </message>
    <message>
        <source>“{topic}”填写的内容还没有记入：先记入，或者放弃，再定稿。</source>
        <translation>What was typed of “{topic}” is not entered: enter or drop it, then finalise.</translation>
    </message>
    <message>
        <source>定稿以后，记录不能直接改，只能写明理由更正或者撤回，每一版都保留。</source>
        <translation>Once fixed, the minutes cannot be edited, only corrected or withdrawn with a reason; every version is kept.</translation>
    </message>
    <message>
        <source>会议记录已定稿，可以打印了。</source>
        <translation>The minutes are fixed and can be printed.</translation>
    </message>
</context>
<context>
    <name>MemberDetail</name>
    <message>
        <source>{years} 年</source>
        <translation>{years} years</translation>
    </message>
    <message>
        <source>身份</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>入党日期</source>
        <translation>Joined on</translation>
    </message>
    <message>
        <source>转正日期</source>
        <translation>Confirmed on</translation>
    </message>
    <message>
        <source>党龄</source>
        <translation>Years</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>组织关系</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>社区支部</source>
        <translation>Community branch</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>身份证号</source>
        <translation>Identity number</translation>
    </message>
    <message>
        <source>工作单位</source>
        <translation>Work unit</translation>
    </message>
    <message>
        <source>职业</source>
        <translation>Occupation</translation>
    </message>
    <message>
        <source>居住地</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>移出名册</source>
        <translation>Left the roster</translation>
    </message>
    <message>
        <source>提示</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>任职</source>
        <translation>Posts</translation>
    </message>
    <message>
        <source>报到</source>
        <translation>Check-in</translation>
    </message>
    <message>
        <source>给单位的信函</source>
        <translation>Letters to the unit</translation>
    </message>
    <message>
        <source>变动</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>withdrawn</translation>
    </message>
    <message>
        <source>打印报到单</source>
        <translation>Print the slip</translation>
    </message>
    <message>
        <source>打印信函</source>
        <translation>Print the letter</translation>
    </message>
    <message>
        <source>{what}，{before} → {after}</source>
        <translation>{what}, {before} → {after}</translation>
    </message>
</context>
<context>
    <name>MinutesPart</name>
    <message>
        <source>议题</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>上一个议题</source>
        <translation>Previous topic</translation>
    </message>
    <message>
        <source>下一个议题</source>
        <translation>Next topic</translation>
    </message>
    <message>
        <source>记入</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>记入，到下一个</source>
        <translation>Enter and go on</translation>
    </message>
    <message>
        <source>Ctrl+Enter 记入并到下一个议题，Ctrl+S 记入，F7 上一个，F8 下一个。填写的内容每隔几秒自动暂存，关掉程序、断电都不会丢。</source>
        <translation>Ctrl+Enter enters and goes on to the next topic, Ctrl+S enters, F7 previous, F8 next. What is typed is kept every few seconds; neither closing the program nor a power cut loses it.</translation>
    </message>
    <message>
        <source>会议记录</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>更正记录</source>
        <translation>Correct the record</translation>
    </message>
    <message>
        <source>打印联席会议纪要</source>
        <translation>Print joint summary of minutes</translation>
    </message>
    <message>
        <source>打印会议记录</source>
        <translation>Print minutes</translation>
    </message>
    <message>
        <source>签名</source>
        <translation>Signatures</translation>
    </message>
    <message>
        <source>已定稿的会议记录</source>
        <translation>Finalised minutes</translation>
    </message>
    <message>
        <source>{number}. {title}</source>
        <translation>{number}. {title}</translation>
    </message>
    <message>
        <source>协商结果</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>会议还没有登记结束：现在可以边开会边写，自动暂存，登记结束以后再记入。</source>
        <translation>The meeting is not entered as ended: write while it sits, which is kept; enter it once the meeting has ended.</translation>
    </message>
    <message>
        <source>正在暂存……</source>
        <translation>Keeping…</translation>
    </message>
    <message>
        <source>已暂存 {moment}，还没有记入。</source>
        <translation>Kept at {moment}, not entered yet.</translation>
    </message>
    <message>
        <source>还没有记录。</source>
        <translation>Nothing recorded yet.</translation>
    </message>
    <message>
        <source>已记入，没有改动。</source>
        <translation>Entered, nothing changed.</translation>
    </message>
    <message>
        <source>已暂存 {moment}</source>
        <translation>Kept at {moment}</translation>
    </message>
    <message>
        <source>未记录</source>
        <translation>not recorded</translation>
    </message>
    <message>
        <source>记入会议记录</source>
        <translation>Enter minutes</translation>
    </message>
</context>
<context>
    <name>MomentField</name>
    <message>
        <source>时间请写成 2026-06-22 09:30 这样。</source>
        <translation>Write the time like 2026-06-22 09:30.</translation>
    </message>
</context>
<context>
    <name>MoneyField</name>
    <message>
        <source>金额请写成元，例如 1200.50，不超过一万亿元。</source>
        <translation>Write the amount in yuan, for example 1200.50, below a trillion.</translation>
    </message>
</context>
<context>
    <name>MoneyPart</name>
    <message>
        <source>台账</source>
        <translation>Ledger</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>余额（元）</source>
        <translation>Balance (yuan)</translation>
    </message>
    <message>
        <source>收入（元）</source>
        <translation>Income (yuan)</translation>
    </message>
    <message>
        <source>支出（元）</source>
        <translation>Spent (yuan)</translation>
    </message>
    <message>
        <source>小区</source>
        <translation>Compound</translation>
    </message>
    <message>
        <source>资金台账</source>
        <translation>Ledgers</translation>
    </message>
    <message>
        <source>序号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>用途</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>对方</source>
        <translation>Other side</translation>
    </message>
    <message>
        <source>凭证号</source>
        <translation>Voucher number</translation>
    </message>
    <message>
        <source>问题</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>收支明细</source>
        <translation>Entries</translation>
    </message>
    <message>
        <source>这本台账还没有收支。</source>
        <translation>This ledger has no entry yet.</translation>
    </message>
    <message>
        <source>凭证照片和文件</source>
        <translation>Photos and files of the voucher</translation>
    </message>
    <message>
        <source>年度</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>读取台账</source>
        <translation>Read the ledgers</translation>
    </message>
    <message>
        <source>收入 {income}，支出 {spent}（其中用于问题 {problems}），余额 {balance}</source>
        <translation>Income {income}, spent {spent} (on problems {problems}), balance {balance}</translation>
    </message>
    <message>
        <source>全部年度</source>
        <translation>All years</translation>
    </message>
    <message>
        <source>{year} 年</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>资金管理人</source>
        <translation>Keeper of the money</translation>
    </message>
    <message>
        <source>上年结转 {carried}，收入 {came}，支出 {went}，年末结余 {left}</source>
        <translation>Carried over {carried}, income {came}, spent {went}, left at the end of the year {left}</translation>
    </message>
    <message>
        <source>建立台账</source>
        <translation>Open a ledger</translation>
    </message>
    <message>
        <source>冲正</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>打印年度账页</source>
        <translation>Print sheet of the year</translation>
    </message>
    <message>
        <source>打印收支公示</source>
        <translation>Print the public statement</translation>
    </message>
    <message>
        <source>登记收支</source>
        <translation>Enter money</translation>
    </message>
    <message>
        <source>自筹、惠民资金、民生微实事、公共收益、党费、财政、赞助：每个来源建一本台账，收支都有凭证号。</source>
        <translation>Self-raised, people's benefit fund, small livelihood projects, common income, Party dues, budget, sponsors: one ledger for each source, each entry with its voucher.</translation>
    </message>
</context>
<context>
    <name>MonthsPart</name>
    <message>
        <source>共建活动（次）</source>
        <translation>Activities</translation>
    </message>
    <message>
        <source>参加人数</source>
        <translation>People who came</translation>
    </message>
    <message>
        <source>提出的需求</source>
        <translation>Needs raised</translation>
    </message>
    <message>
        <source>办结的需求</source>
        <translation>Needs met</translation>
    </message>
    <message>
        <source>实现的微心愿</source>
        <translation>Wishes fulfilled</translation>
    </message>
    <message>
        <source>场所使用（次）</source>
        <translation>Uses of venues</translation>
    </message>
    <message>
        <source>月度</source>
        <translation>By month</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>导航</source>
        <translation>Navigation</translation>
    </message>
</context>
<context>
    <name>NewPassphraseField</name>
    <message>
        <source>太弱，还不能用</source>
        <translation>Too weak to be used</translation>
    </message>
    <message>
        <source>可以用</source>
        <translation>Good enough</translation>
    </message>
    <message>
        <source>很好</source>
        <translation>Very good</translation>
    </message>
</context>
<context>
    <name>NoteField</name>
    <message>
        <source>“{label}”有一段超过 {most} 个字，打印会出错：请分段写，或者作为附件。</source>
        <translation>A paragraph of “{label}” is longer than {most} characters, which cannot be printed: part it, or attach it.</translation>
    </message>
</context>
<context>
    <name>NoticePane</name>
    <message>
        <source>票面</source>
        <translation>Ballot</translation>
    </message>
    <message>
        <source>冻结票面</source>
        <translation>Freeze the ballot</translation>
    </message>
    <message>
        <source>序号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>票面上的一行</source>
        <translation>Line on the ballot</translation>
    </message>
    <message>
        <source>是什么</source>
        <translation>What it is</translation>
    </message>
    <message>
        <source>公告里的日期</source>
        <translation>Dates in the notice</translation>
    </message>
    <message numerus="yes">
        <source>票面已冻结，共 %n 行。</source>
        <translation>
            <numerusform>The ballot is frozen; it has %n line.</numerusform>
            <numerusform>The ballot is frozen; it has %n lines.</numerusform>
        </translation>
    </message>
    <message>
        <source>还没有冻结：{matters}，{candidates}。冻结以后不能再增加事项、更换候选人。</source>
        <translation>Not frozen yet: {matters}, {candidates}. After freezing no matter can be added and no candidate changed.</translation>
    </message>
    <message numerus="yes">
        <source>%n 个事项</source>
        <translation>
            <numerusform>%n matter</numerusform>
            <numerusform>%n matters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 名候选人</source>
        <translation>
            <numerusform>%n candidate</numerusform>
            <numerusform>%n candidates</numerusform>
        </translation>
    </message>
    <message>
        <source>候选人</source>
        <translation>Candidates</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Matter</translation>
    </message>
    <message>
        <source>冻结以后，事项、候选人和他们的顺序都不能再改，也不能撤回。请先核对公告和票面的预览。</source>
        <translation>After freezing, matters, candidates and their order can be neither changed nor withdrawn. Please check the previews of notice and ballot first.</translation>
    </message>
    <message>
        <source>票面已冻结。</source>
        <translation>The ballot is frozen.</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>请写 {least} 到 {most} 之间的整数。</source>
        <translation>Write a whole number from {least} to {most}.</translation>
    </message>
</context>
<context>
    <name>ObjectionsSection</name>
    <message>
        <source>答复异议</source>
        <translation>Answer objection</translation>
    </message>
    <message>
        <source>登记异议</source>
        <translation>Record an objection</translation>
    </message>
    <message>
        <source>收到</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>异议人</source>
        <translation>Objector</translation>
    </message>
    <message>
        <source>对什么</source>
        <translation>About</translation>
    </message>
    <message>
        <source>主张</source>
        <translation>Claim</translation>
    </message>
    <message>
        <source>处理</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>答复</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>还没有人提出异议。</source>
        <translation>Nobody has objected yet.</translation>
    </message>
    <message numerus="yes">
        <source>还有 %n 件没有答复。</source>
        <translation>
            <numerusform>%n objection is still to be answered.</numerusform>
            <numerusform>%n objections are still to be answered.</numerusform>
        </translation>
    </message>
    <message>
        <source>都已答复。</source>
        <translation>All are answered.</translation>
    </message>
    <message>
        <source>待答复</source>
        <translation>To be answered</translation>
    </message>
    <message>
        <source>成立</source>
        <translation>Upheld</translation>
    </message>
    <message>
        <source>不成立</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>主张和理由</source>
        <translation>Claim and reasons</translation>
    </message>
    <message>
        <source>证据</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>收到日期</source>
        <translation>Day received</translation>
    </message>
    <message>
        <source>已登记异议。</source>
        <translation>The objection is recorded.</translation>
    </message>
    <message>
        <source>登记答复</source>
        <translation>Record the answer</translation>
    </message>
    <message>
        <source>{objector}对“{item}”提出异议：{claim}。
答复只能登记一次，登记后不能改。</source>
        <translation>{objector} objects to "{item}": {claim}.
The answer is noted once and cannot be changed.</translation>
    </message>
    <message>
        <source>结论</source>
        <translation>Conclusion</translation>
    </message>
    <message>
        <source>答复内容</source>
        <translation>Text of the answer</translation>
    </message>
    <message>
        <source>怎样告知</source>
        <translation>How it was told</translation>
    </message>
    <message>
        <source>答复日期</source>
        <translation>Day of the answer</translation>
    </message>
    <message>
        <source>已登记答复。</source>
        <translation>The answer is recorded.</translation>
    </message>
</context>
<context>
    <name>OfficePart</name>
    <message>
        <source>街道</source>
        <translation>Street</translation>
    </message>
    <message>
        <source>社区</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>区划代码</source>
        <translation>Division code</translation>
    </message>
    <message>
        <source>单位编号</source>
        <translation>Office number</translation>
    </message>
    <message>
        <source>数据文件夹</source>
        <translation>Data folder</translation>
    </message>
    <message>
        <source>适用规则</source>
        <translation>Rules that apply</translation>
    </message>
    <message>
        <source>修改口令</source>
        <translation>Change the passphrase</translation>
    </message>
    <message>
        <source>重做恢复密钥</source>
        <translation>Renew the recovery key</translation>
    </message>
    <message>
        <source>（程序没有收录当地规定，请向街道办核实）</source>
        <translation>(the program has no local rules for this place; ask the street office)</translation>
    </message>
    <message>
        <source>新口令</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>再输一次新口令</source>
        <translation>New passphrase (again)</translation>
    </message>
    <message>
        <source>现在的口令</source>
        <translation>Present passphrase</translation>
    </message>
    <message>
        <source>以前的备份不会跟着变，仍用做备份那天的口令或恢复密钥打开：旧口令请另外留存。口令改好后，程序会马上做一份用新口令打开的备份。</source>
        <translation>Earlier backups do not change: they open with the passphrase or recovery key of the day on which they were made, so keep the old passphrase. Once it is changed, a backup is made that the new one opens.</translation>
    </message>
    <message>
        <source>旧的那张从此打不开现在的数据，但以前的备份仍要用它打开：请在信封上注明，不要丢掉。重做以后，程序会马上做一份用新密钥打开的备份。</source>
        <translation>The old key no longer opens the present data, but earlier backups still need it: say so on the envelope and do not throw it away. Once the new one is made, a backup is made that it opens.</translation>
    </message>
    <message>
        <source>口令已改，下次打开用新口令；以前的备份仍用旧口令打开。</source>
        <translation>The passphrase is changed: use the new one from now on. Older backups still open with the old one.</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>放好了，关闭</source>
        <translation>It is kept; close</translation>
    </message>
    <message>
        <source>两次输入的口令不一样，请再输入一次。</source>
        <translation>The two passphrases differ; please type it again.</translation>
    </message>
</context>
<context>
    <name>OfficialsSection</name>
    <message>
        <source>计票人员</source>
        <translation>Counting staff</translation>
    </message>
    <message>
        <source>移除人员</source>
        <translation>Remove a person</translation>
    </message>
    <message>
        <source>指定人员</source>
        <translation>Name a person</translation>
    </message>
    <message>
        <source>职责</source>
        <translation>Duty</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>还没有指定人员；唱票、计票、监票都要有人。</source>
        <translation>Nobody is named yet; a caller, tellers and supervisors are needed.</translation>
    </message>
    <message>
        <source>指定计票人员</source>
        <translation>Name counting staff</translation>
    </message>
    <message>
        <source>已指定人员。</source>
        <translation>The person is named.</translation>
    </message>
    <message>
        <source>已移除 {name}。</source>
        <translation>{name} was removed.</translation>
    </message>
    <message>
        <source>恢复人员</source>
        <translation>Restore person</translation>
    </message>
    <message>
        <source>已恢复。</source>
        <translation>Restored.</translation>
    </message>
</context>
<context>
    <name>OpinionsPart</name>
    <message>
        <source>报告和征询</source>
        <translation>Reports and opinions</translation>
    </message>
    <message>
        <source>定期报告</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>征询</source>
        <translation>Question rounds</translation>
    </message>
    <message>
        <source>上报</source>
        <translation>Sent up</translation>
    </message>
</context>
<context>
    <name>OpinionsSection</name>
    <message>
        <source>意见征集</source>
        <translation>Opinions</translation>
    </message>
    <message>
        <source>结束征集</source>
        <translation>End round</translation>
    </message>
    <message>
        <source>征集意见</source>
        <translation>Ask for opinions</translation>
    </message>
    <message>
        <source>登记意见</source>
        <translation>Enter opinions</translation>
    </message>
    <message>
        <source>序号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>户（房号）</source>
        <translation>Household (room)</translation>
    </message>
    <message>
        <source>意见</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>意见和理由</source>
        <translation>Opinion and reasons</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>登记人</source>
        <translation>Taken down by</translation>
    </message>
    <message>
        <source>还没有征集意见。受理以后、开会以前，可以按户征集，打印征集表。</source>
        <translation>No opinions asked for yet. Once accepted and before a meeting, households can be asked; print the opinion form.</translation>
    </message>
    <message>
        <source>第 {number} 次：{question}征集 {asked} 户，同意 {agree}，不同意 {against}，其他意见 {other}，没有提出 {silent}；{until}。</source>
        <translation>Round {number}: {question} {asked} households asked, {agree} for, {against} against, {other} with another view, {silent} silent; {until}.</translation>
    </message>
    <message>
        <source>{day} 已结束</source>
        <translation>ended on {day}</translation>
    </message>
    <message>
        <source>{day} 截止</source>
        <translation>until {day}</translation>
    </message>
    <message>
        <source>没有提出</source>
        <translation>Silent</translation>
    </message>
    <message>
        <source>结束以后不能再登记意见，已经收到的意见就是结果。需要的，可以再征集一次。</source>
        <translation>Once ended, no opinion can be added: what came in is the result. Another round can be opened if needed.</translation>
    </message>
</context>
<context>
    <name>OrganisationDetail</name>
    <message>
        <source>临时</source>
        <translation>temporary</translation>
    </message>
    <message>
        <source>层级</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>依托</source>
        <translation>Stands on</translation>
    </message>
    <message>
        <source>组建</source>
        <translation>Built</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>上级</source>
        <translation>Parent</translation>
    </message>
    <message>
        <source>所在社区</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>成立日期</source>
        <translation>Founded on</translation>
    </message>
    <message>
        <source>覆盖小区</source>
        <translation>Compounds covered</translation>
    </message>
    <message>
        <source>党员</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>任期</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>选举到会</source>
        <translation>Came to the election</translation>
    </message>
    <message>
        <source>提示</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>可以联合组建的</source>
        <translation>Could be joined</translation>
    </message>
    <message>
        <source>任职</source>
        <translation>Posts</translation>
    </message>
    <message>
        <source>沿革</source>
        <translation>History</translation>
    </message>
    <message>
        <source>正式 {full} 人，预备 {probationary} 人</source>
        <translation>{full} full, {probationary} probationary</translation>
    </message>
    <message>
        <source>另有 {count} 人双重管理</source>
        <translation>{count} more by dual management</translation>
    </message>
    <message>
        <source>{since} 至 {until}</source>
        <translation>{since} to {until}</translation>
    </message>
    <message>
        <source>{name}：{why}；联合后正式党员 {full} 人，覆盖 {units} 个单位</source>
        <translation>{name}: {why}; {full} full members and {units} units together</translation>
    </message>
    <message>
        <source>{what}，{before} → {after}</source>
        <translation>{what}, {before} → {after}</translation>
    </message>
</context>
<context>
    <name>OrganisationsPart</name>
    <message>
        <source>还没有党组织。从上往下登记：街道、社区，再到小区网格支部和庭院党小组。</source>
        <translation>There is no organisation yet. Enter them from the top: street, community, then the branches of grids and the groups of courtyards.</translation>
    </message>
    <message>
        <source>登记党组织</source>
        <translation>Enter organisation</translation>
    </message>
    <message>
        <source>党组织</source>
        <translation>Party organisation</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>提示</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>正式</source>
        <translation>Full</translation>
    </message>
    <message>
        <source>党员</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>登记党员</source>
        <translation>Enter member</translation>
    </message>
    <message>
        <source>搜索党员</source>
        <translation>Search members</translation>
    </message>
    <message>
        <source>姓名、拼音首字母、电话后几位</source>
        <translation>Name, pinyin initials, end of the telephone number</translation>
    </message>
    <message>
        <source>姓名、电话</source>
        <translation>Name, telephone</translation>
    </message>
    <message>
        <source>筛选党员</source>
        <translation>Filter members</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>预备</source>
        <translation>Probationary</translation>
    </message>
    <message>
        <source>已移出</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>身份</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>党龄</source>
        <translation>Years</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>报到</source>
        <translation>Check-in</translation>
    </message>
    <message>
        <source>没有这样的党员。</source>
        <translation>There is no such member.</translation>
    </message>
    <message>
        <source>变更</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>换届选举</source>
        <translation>Election</translation>
    </message>
    <message>
        <source>合并或者撤销</source>
        <translation>Merge or dissolve</translation>
    </message>
    <message>
        <source>显示完整号码</source>
        <translation>Show whole numbers</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>Corrections</translation>
    </message>
    <message>
        <source>转正</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>调整关系</source>
        <translation>Change affiliation</translation>
    </message>
    <message>
        <source>任职</source>
        <translation>Posts</translation>
    </message>
    <message>
        <source>转出或者移出</source>
        <translation>Transfer or remove</translation>
    </message>
    <message>
        <source>选一个党组织或者一名党员，这里就有它的情况。</source>
        <translation>Choose an organisation or a member to see it here.</translation>
    </message>
    <message>
        <source>查看党组织</source>
        <translation>Reading organisations</translation>
    </message>
    <message>
        <source>选择党员名册</source>
        <translation>Choose a register of members</translation>
    </message>
    <message>
        <source>表格 (*.xlsx *.xls *.csv)</source>
        <translation>Workbooks (*.xlsx *.xls *.csv)</translation>
    </message>
</context>
<context>
    <name>Outgoing</name>
    <message>
        <source>打印 {title}</source>
        <translation>Print {title}</translation>
    </message>
    <message>
        <source>保存文书</source>
        <translation>Save the paper</translation>
    </message>
    <message>
        <source>已送到打印机：{count} 页。</source>
        <translation>Sent to the printer; pages: {count}.</translation>
    </message>
    <message>
        <source>已保存：{path}</source>
        <translation>Saved: {path}</translation>
    </message>
    <message>
        <source>停下了，什么也没有打印、保存，也没有登记。</source>
        <translation>Stopped: nothing was printed, saved or recorded.</translation>
    </message>
</context>
<context>
    <name>PairingTab</name>
    <message>
        <source>结对</source>
        <translation>Pairings</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>需求</source>
        <translation>Need</translation>
    </message>
    <message>
        <source>微心愿</source>
        <translation>Wishes</translation>
    </message>
    <message>
        <source>下沉人员</source>
        <translation>Assigned staff</translation>
    </message>
    <message>
        <source>联盟</source>
        <translation>Alliances</translation>
    </message>
    <message>
        <source>党员商户</source>
        <translation>Member merchants</translation>
    </message>
    <message>
        <source>月度</source>
        <translation>By month</translation>
    </message>
</context>
<context>
    <name>Pane</name>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>在场的第二个人，与登记人不同</source>
        <translation>A second person present, not the one who records</translation>
    </message>
    <message>
        <source>见证人</source>
        <translation>Witness</translation>
    </message>
</context>
<context>
    <name>PaperCard</name>
    <message>
        <source>登记取下</source>
        <translation>Record the removal</translation>
    </message>
    <message>
        <source>登记张贴</source>
        <translation>Record the posting</translation>
    </message>
    <message>
        <source>去补上</source>
        <translation>Give what is lacking</translation>
    </message>
    <message>
        <source>张贴过的原件</source>
        <translation>Posted originals</translation>
    </message>
    <message>
        <source>预览并打印</source>
        <translation>Preview and print</translation>
    </message>
</context>
<context>
    <name>PapersTab</name>
    <message>
        <source>正在查看文书…</source>
        <translation>Looking up the papers…</translation>
    </message>
    <message>
        <source>这个阶段没有文书。</source>
        <translation>This stage has no papers.</translation>
    </message>
    <message>
        <source>登记张贴：{title}</source>
        <translation>Record the posting: {title}</translation>
    </message>
    <message>
        <source>登记张贴</source>
        <translation>Record the posting</translation>
    </message>
    <message>
        <source>张贴日期</source>
        <translation>Day of posting</translation>
    </message>
    <message>
        <source>张贴地点</source>
        <translation>Place of posting</translation>
    </message>
    <message>
        <source>见证人</source>
        <translation>Witness</translation>
    </message>
    <message>
        <source>两名，用顿号隔开</source>
        <translation>Two, separated by a comma</translation>
    </message>
    <message>
        <source>补登的理由</source>
        <translation>Reason for the late entry</translation>
    </message>
    <message>
        <source>张贴日期早于今天时填写</source>
        <translation>Fill in when posted before today</translation>
    </message>
    <message>
        <source>已登记张贴。</source>
        <translation>The posting is recorded.</translation>
    </message>
    <message>
        <source>登记取下：{title}</source>
        <translation>Record the removal: {title}</translation>
    </message>
    <message>
        <source>登记取下</source>
        <translation>Record the removal</translation>
    </message>
    <message>
        <source>取下以后公示期就到此为止；没到期就取下，会记为不足。</source>
        <translation>The publicity ends with the removal; one that is removed too early is noted as too short.</translation>
    </message>
    <message>
        <source>取下日期</source>
        <translation>Day of removal</translation>
    </message>
    <message>
        <source>已登记取下。</source>
        <translation>The removal is recorded.</translation>
    </message>
</context>
<context>
    <name>PartyPage</name>
    <message>
        <source>组织与党员</source>
        <translation>Organisations and members</translation>
    </message>
    <message>
        <source>双报到</source>
        <translation>Double check-in</translation>
    </message>
    <message>
        <source>任职与换届</source>
        <translation>Posts and elections</translation>
    </message>
    <message>
        <source>网格</source>
        <translation>Grid</translation>
    </message>
    <message>
        <source>责任区</source>
        <translation>Responsibility zones</translation>
    </message>
    <message>
        <source>共建</source>
        <translation>Pairing</translation>
    </message>
    <message>
        <source>阵地与经费</source>
        <translation>Venues and money</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>显示口令</source>
        <translation>Show the passphrase</translation>
    </message>
</context>
<context>
    <name>PayeesField</name>
    <message>
        <source>这一行看不懂：{line}。写成“收款人，用途，金额”。</source>
        <translation>This line cannot be read: {line}. Write payee, purpose, amount.</translation>
    </message>
</context>
<context>
    <name>PaymentLines</name>
    <message>
        <source>登记情况</source>
        <translation>Entered or not</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>行</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>房号</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>缴款人</source>
        <translation>Payer</translation>
    </message>
    <message>
        <source>金额（元）</source>
        <translation>Amount (yuan)</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>缴款清单</source>
        <translation>List of payments</translation>
    </message>
    <message>
        <source>没有这样的行。</source>
        <translation>There is no such row.</translation>
    </message>
    <message>
        <source>第 {row} 行：{reason}</source>
        <translation>Row {row}: {reason}</translation>
    </message>
</context>
<context>
    <name>PeopleSection</name>
    <message>
        <source>到会情况</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>登记到会</source>
        <translation>Record as present</translation>
    </message>
    <message>
        <source>登记请假</source>
        <translation>Record leave</translation>
    </message>
    <message>
        <source>登记缺席</source>
        <translation>Record as absent</translation>
    </message>
    <message>
        <source>其余都到会</source>
        <translation>All others are present</translation>
    </message>
    <message>
        <source>添加到场人员</source>
        <translation>Add people present</translation>
    </message>
    <message>
        <source>序号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>到会</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>身份</source>
        <translation>Capacity</translation>
    </message>
    <message>
        <source>单位或房号</source>
        <translation>Workplace or room</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>签到时间</source>
        <translation>Time of sign-in</translation>
    </message>
    <message>
        <source>职务</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>签到</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>签到：输入姓名、拼音首字母、序号，或者扫通知、签到表上的二维码，按回车</source>
        <translation>Sign in: type a name, initials or a number, or scan the code of the notice or the sign-in sheet, then Enter</translation>
    </message>
    <message>
        <source>登记到会情况</source>
        <translation>Record the attendance</translation>
    </message>
    <message>
        <source>查找签到的人</source>
        <translation>Find who signs in</translation>
    </message>
    <message>
        <source>{name} 已签到。</source>
        <translation>{name} is signed in.</translation>
    </message>
    <message>
        <source>“{typed}”有几个人：{names}。请写全姓名，或者输入序号。</source>
        <translation>“{typed}” fits several: {names}. Type the whole name, or the number.</translation>
    </message>
    <message>
        <source>{name} 已经签过到了。</source>
        <translation>{name} signed in already.</translation>
    </message>
    <message>
        <source>应到名单里没有“{typed}”：不在名单里的，点“添加到场人员”。</source>
        <translation>Nobody expected fits “{typed}”: for somebody else press “Add attendee”.</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>上一页</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>下一页</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>正在打开…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>打开照片或文件</source>
        <translation>Opening a photo or file</translation>
    </message>
    <message>
        <source>第 {page} 页，共 {pages} 页</source>
        <translation>Page {page} of {pages}</translation>
    </message>
</context>
<context>
    <name>PlaceTree</name>
    <message>
        <source>小区、楼栋和单元</source>
        <translation>Compounds, buildings and entrances</translation>
    </message>
    <message>
        <source>全部小区</source>
        <translation>All compounds</translation>
    </message>
</context>
<context>
    <name>PlacesView</name>
    <message>
        <source>场所</source>
        <translation>Venue</translation>
    </message>
    <message>
        <source>社区</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>户数</source>
        <translation>Households</translation>
    </message>
    <message>
        <source>完整小区</source>
        <translation>Complete compound</translation>
    </message>
    <message>
        <source>相邻的场所</source>
        <translation>Neighbours</translation>
    </message>
    <message>
        <source>现在的网格</source>
        <translation>Grid now</translation>
    </message>
    <message>
        <source>划分网格的场所</source>
        <translation>Places that grids are put together from</translation>
    </message>
    <message>
        <source>撤下场所</source>
        <translation>Remove place</translation>
    </message>
    <message>
        <source>更正场所</source>
        <translation>Correct place</translation>
    </message>
    <message>
        <source>从小区档案带入</source>
        <translation>Take compounds over</translation>
    </message>
    <message>
        <source>导入场所</source>
        <translation>Import places</translation>
    </message>
    <message>
        <source>登记场所</source>
        <translation>Add venue</translation>
    </message>
    <message>
        <source>网格由小区、庭院和居民小组划成：先登记它们的户数和相邻关系。</source>
        <translation>Grids are put together from compounds, courtyards and residents' groups: add their households and neighbours first.</translation>
    </message>
    <message>
        <source>读取场所</source>
        <translation>Reading places</translation>
    </message>
    <message>
        <source>{day} 更正前 {households} 户：{reason}</source>
        <translation>Before {day}: {households} households; {reason}</translation>
    </message>
    <message>
        <source>选择场所名单</source>
        <translation>Choose a list of places</translation>
    </message>
    <message>
        <source>表格 (*.xlsx *.xls *.csv)</source>
        <translation>Tables (*.xlsx *.xls *.csv)</translation>
    </message>
    <message>
        <source>小区已带入，请补上相邻关系。</source>
        <translation>The compounds were taken over; add their neighbours.</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
    <message>
        <source>按坐标推算</source>
        <translation>By coordinates</translation>
    </message>
</context>
<context>
    <name>PlanView</name>
    <message>
        <source>网格方案</source>
        <translation>Plan of grids</translation>
    </message>
    <message>
        <source>网格</source>
        <translation>Grid</translation>
    </message>
    <message>
        <source>场所</source>
        <translation>Venue</translation>
    </message>
    <message>
        <source>户数</source>
        <translation>Households</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>Checks</translation>
    </message>
    <message>
        <source>人员</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>{places} 处场所、{households} 户划为 {grids} 个网格，平均 {average} 户，最少 {least} 户，最多 {most} 户；不超过 {line} 户的 {under} 个。户数线依据：{source}。</source>
        <translation>{places} places with {households} households in {grids} grids: {average} on average, {least} to {most}; {under} not over {line}. Line by: {source}.</translation>
    </message>
    <message>
        <source>解除锁定</source>
        <translation>Unlock grid</translation>
    </message>
    <message>
        <source>锁定网格</source>
        <translation>Lock grid</translation>
    </message>
    <message>
        <source>网格划分方案-第{number}号.xlsx</source>
        <translation>grid-plan-{number}.xlsx</translation>
    </message>
    <message>
        <source>导出方案</source>
        <translation>Export the plan</translation>
    </message>
    <message>
        <source>Excel 工作簿 (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>已导出 {rows} 行，存为 {path}。</source>
        <translation>{rows} rows exported to {path}.</translation>
    </message>
    <message>
        <source>有提示</source>
        <translation>See notes</translation>
    </message>
    <message>
        <source>已锁定</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>合规</source>
        <translation>By the rule</translation>
    </message>
    <message>
        <source>打印方案</source>
        <translation>Print plan</translation>
    </message>
    <message>
        <source>实施方案</source>
        <translation>Put plan in force</translation>
    </message>
    <message>
        <source>制定方案</source>
        <translation>Make plan</translation>
    </message>
    <message>
        <source>有了场所就可以制定方案：程序按户数线划分，每个网格都说明理由，可以手工调整。</source>
        <translation>With places a plan can be made: the program divides by the line of households, says why each grid is one, and lets you correct it.</translation>
    </message>
    <message>
        <source>移入场所</source>
        <translation>Move place in</translation>
    </message>
    <message>
        <source>拆分网格</source>
        <translation>Split grid</translation>
    </message>
    <message>
        <source>合并网格</source>
        <translation>Merge grids</translation>
    </message>
    <message>
        <source>更改名称</source>
        <translation>Rename grid</translation>
    </message>
</context>
<context>
    <name>PoolBoard</name>
    <message>
        <source>议题库看板</source>
        <translation>Board of the pool</translation>
    </message>
    <message>
        <source>提出、受理</source>
        <translation>Raised, accepted</translation>
    </message>
    <message>
        <source>协商</source>
        <translation>Consultation</translation>
    </message>
    <message>
        <source>未决</source>
        <translation>Unresolved</translation>
    </message>
    <message>
        <source>转办</source>
        <translation>Passed on</translation>
    </message>
    <message>
        <source>实施、反馈</source>
        <translation>Carried out, fed back</translation>
    </message>
    <message>
        <source>归档</source>
        <translation>Archived</translation>
    </message>
    <message>
        <source>{title} {count}</source>
        <translation>{title} {count}</translation>
    </message>
</context>
<context>
    <name>PoolCard</name>
    <message>
        <source>打开议题</source>
        <translation>Open topic</translation>
    </message>
    <message>
        <source>打开议题：{topic}</source>
        <translation>Open topic: {topic}</translation>
    </message>
    <message>
        <source>须业主共同决定</source>
        <translation>Owners must decide</translation>
    </message>
    <message numerus="yes">
        <source>%n 天没有进展</source>
        <translation>
            <numerusform>No step for %n day</numerusform>
            <numerusform>No step for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PoolPart</name>
    <message>
        <source>怎样看议题</source>
        <translation>How topics are shown</translation>
    </message>
    <message>
        <source>看板</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>列表</source>
        <translation>List</translation>
    </message>
    <message>
        <source>议题的种类</source>
        <translation>Kind of topic</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>找议题：题目、提出人、位置</source>
        <translation>Find a topic: title, who raised it, place</translation>
    </message>
    <message>
        <source>找议题</source>
        <translation>Find a topic</translation>
    </message>
    <message>
        <source>召集会议讨论</source>
        <translation>Call meeting on them</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>议题</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>小区、社区</source>
        <translation>Compound or community</translation>
    </message>
    <message>
        <source>提出人</source>
        <translation>Raised by</translation>
    </message>
    <message>
        <source>提出日期</source>
        <translation>Raised on</translation>
    </message>
    <message>
        <source>会议</source>
        <translation>Assembly</translation>
    </message>
    <message>
        <source>议题库</source>
        <translation>Pool</translation>
    </message>
    <message>
        <source>没有这样的议题。点“提出议题”，登记居民、业主或者组织提出的事项。</source>
        <translation>No such topic. Press “Raise topic” to note what residents, owners or bodies bring up.</translation>
    </message>
</context>
<context>
    <name>PostsPart</name>
    <message>
        <source>任职与换届</source>
        <translation>Posts and elections</translation>
    </message>
    <message>
        <source>交叉任职</source>
        <translation>Posts across bodies</translation>
    </message>
    <message>
        <source>同一个人在党组织、业委会、居委会和物业的任职写在一行；业委会的任职来自业委会档案。</source>
        <translation>One person's posts in organisation, owners' committee, residents' committee and property firm stand in one line; seats come from the committees' own page.</translation>
    </message>
    <message>
        <source>登记任职</source>
        <translation>Enter post</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>一肩挑</source>
        <translation>Holds both</translation>
    </message>
    <message>
        <source>党组织</source>
        <translation>Party organisation</translation>
    </message>
    <message>
        <source>业委会</source>
        <translation>Owners' committee</translation>
    </message>
    <message>
        <source>居委会</source>
        <translation>Residents' committee</translation>
    </message>
    <message>
        <source>物业</source>
        <translation>Property firm</translation>
    </message>
    <message>
        <source>还没有任职。党组织的任职在“组织与党员”里从党员登记。</source>
        <translation>There is no post yet. Posts of an organisation are entered from the member, in “Organisations and members”.</translation>
    </message>
    <message>
        <source>换届日程</source>
        <translation>Calendar of terms</translation>
    </message>
    <message>
        <source>党组织和业委会的任期排在一起；同一小区任期相近的，可以同步改选。</source>
        <translation>Terms of organisations and owners' committees together; where those of one compound end near each other they can be elected together.</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>任期至</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>任期从</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>可以同步改选的</source>
        <translation>Can be elected together</translation>
    </message>
    <message>
        <source>还没有党组织，也没有业委会。</source>
        <translation>There is no organisation and no owners' committee yet.</translation>
    </message>
    <message>
        <source>查看任职和任期</source>
        <translation>Reading posts and terms</translation>
    </message>
</context>
<context>
    <name>PreparationPane</name>
    <message>
        <source>会议信息</source>
        <translation>The assembly</translation>
    </message>
    <message>
        <source>更改联系人和地点</source>
        <translation>Change contact and places</translation>
    </message>
    <message>
        <source>对筹备组成员的异议</source>
        <translation>Objections to members of the group</translation>
    </message>
    <message>
        <source>日程</source>
        <translation>Schedule</translation>
    </message>
    <message>
        <source>未表决业主从多数的约定</source>
        <translation>Follow-majority clause for owners who do not vote</translation>
    </message>
    <message>
        <source>登记约定</source>
        <translation>Record the clause</translation>
    </message>
    <message>
        <source>会议</source>
        <translation>Assembly</translation>
    </message>
    <message>
        <source>组织者</source>
        <translation>Organiser</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>表决票</source>
        <translation>Ballots</translation>
    </message>
    <message>
        <source>投票地点</source>
        <translation>Places of voting</translation>
    </message>
    <message>
        <source>收票地点</source>
        <translation>Places of return</translation>
    </message>
    <message>
        <source>张贴地点</source>
        <translation>Place of posting</translation>
    </message>
    <message>
        <source>异议受理</source>
        <translation>Objections go to</translation>
    </message>
    <message>
        <source>告知单位</source>
        <translation>Authorities informed</translation>
    </message>
    <message>
        <source>适用规则</source>
        <translation>Rules that apply</translation>
    </message>
    <message>
        <source>{rules}，{day} 冻结</source>
        <translation>{rules}, frozen on {day}</translation>
    </message>
    <message>
        <source>没有登记。没有交回表决票的业主不算参加表决。</source>
        <translation>None recorded. Owners who return no ballot do not count as participating.</translation>
    </message>
    <message>
        <source>票面已印明</source>
        <translation>the ballot says so</translation>
    </message>
    <message>
        <source>票面没有印明</source>
        <translation>the ballot does not say so</translation>
    </message>
    <message>
        <source>{source}（{day} 通过，{dimension}，{printed}）：{text}</source>
        <translation>{source} (adopted {day}, {dimension}, {printed}): {text}</translation>
    </message>
    <message>
        <source>表决事项</source>
        <translation>Matters of the vote</translation>
    </message>
    <message>
        <source>撤回事项</source>
        <translation>Withdraw a matter</translation>
    </message>
    <message>
        <source>添加事项</source>
        <translation>Add a matter</translation>
    </message>
    <message>
        <source>序号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Matter</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>名额</source>
        <translation>Seats</translation>
    </message>
    <message>
        <source>还没有事项，用“添加事项”列入。</source>
        <translation>No matters yet; add the first.</translation>
    </message>
    <message>
        <source>{seats} 名，候补 {alternates} 名</source>
        <translation>{seats}, alternates {alternates}</translation>
    </message>
    <message>
        <source>选举委员时填写；其他事项留空</source>
        <translation>Fill in for an election; leave empty for other matters</translation>
    </message>
    <message>
        <source>添加表决事项</source>
        <translation>Add a matter of the vote</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>全文</source>
        <translation>Full text</translation>
    </message>
    <message>
        <source>委员名额</source>
        <translation>Seats of members</translation>
    </message>
    <message>
        <source>候补名额</source>
        <translation>Seats of alternates</translation>
    </message>
    <message>
        <source>已添加事项。</source>
        <translation>The matter is added.</translation>
    </message>
    <message>
        <source>“{title}”将不再列入表决；它的候选人也不再有效。记录会保留。</source>
        <translation>"{title}" will not be put to the vote; its candidates are void too. The records are kept.</translation>
    </message>
    <message>
        <source>已撤回事项。</source>
        <translation>The matter is withdrawn.</translation>
    </message>
    <message>
        <source>登记从多数的约定</source>
        <translation>Record a follow-majority clause</translation>
    </message>
    <message>
        <source>只登记本小区已经生效的管理规约或者议事规则里写明的约定。</source>
        <translation>Record only what this compound's management covenant or rules of procedure in force say.</translation>
    </message>
    <message>
        <source>出处</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>原文</source>
        <translation>Original text</translation>
    </message>
    <message>
        <source>通过日期</source>
        <translation>Day of adoption</translation>
    </message>
    <message>
        <source>多数的算法</source>
        <translation>How the majority is reckoned</translation>
    </message>
    <message>
        <source>表决票上印明了不交回的后果</source>
        <translation>The ballot states what happens when it is not returned</translation>
    </message>
    <message>
        <source>已登记约定。</source>
        <translation>The clause is recorded.</translation>
    </message>
</context>
<context>
    <name>PricesPart</name>
    <message>
        <source>协商议价</source>
        <translation>Price negotiation</translation>
    </message>
    <message>
        <source>协商事项</source>
        <translation>Matter of consultation</translation>
    </message>
    <message>
        <source>小区</source>
        <translation>Compound</translation>
    </message>
    <message>
        <source>物业服务人</source>
        <translation>Property firm</translation>
    </message>
    <message>
        <source>现行标准</source>
        <translation>Current fee</translation>
    </message>
    <message>
        <source>物业提议</source>
        <translation>Proposed</translation>
    </message>
    <message>
        <source>商定的标准</source>
        <translation>Agreed fee</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>收费标准都是每平方米每月的金额。</source>
        <translation>All fees are per square metre and month.</translation>
    </message>
    <message>
        <source>还没有议价。物业要调整收费，先登记现行标准和提议，再登记成本测算和每一轮协商。</source>
        <translation>No negotiation yet. Enter the fee as it is and as proposed, then the costs and each round of talks.</translation>
    </message>
    <message>
        <source>发起议价</source>
        <translation>Open a negotiation</translation>
    </message>
    <message>
        <source>打印测算表</source>
        <translation>Print the cost sheet</translation>
    </message>
    <message>
        <source>打印议价记录</source>
        <translation>Print the talks</translation>
    </message>
    <message>
        <source>登记成本测算</source>
        <translation>Enter a cost sheet</translation>
    </message>
    <message>
        <source>记录协商</source>
        <translation>Record a round</translation>
    </message>
    <message>
        <source>登记结果</source>
        <translation>Enter the result</translation>
    </message>
    <message>
        <source>提请业主表决</source>
        <translation>Put to the owners' vote</translation>
    </message>
    <message>
        <source>关联业主表决</source>
        <translation>Link the owners' vote</translation>
    </message>
    <message>
        <source>登记执行</source>
        <translation>Put in force</translation>
    </message>
    <message>
        <source>成本测算</source>
        <translation>Costs</translation>
    </message>
    <message>
        <source>收费方案比较</source>
        <translation>Fees compared</translation>
    </message>
    <message>
        <source>协商过程</source>
        <translation>Rounds</translation>
    </message>
    <message>
        <source>成本项目</source>
        <translation>Cost item</translation>
    </message>
    <message>
        <source>年金额</source>
        <translation>A year</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>还没有成本测算。</source>
        <translation>No cost sheet yet.</translation>
    </message>
    <message>
        <source>方案</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>每平方米每月</source>
        <translation>Per m² and month</translation>
    </message>
    <message>
        <source>比现行增减</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>全年收费</source>
        <translation>Income a year</translation>
    </message>
    <message>
        <source>减成本</source>
        <translation>Less the cost</translation>
    </message>
    <message>
        <source>第几轮</source>
        <translation>Round</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>业主方意见</source>
        <translation>Owners say</translation>
    </message>
    <message>
        <source>物业方意见</source>
        <translation>Firm says</translation>
    </message>
    <message>
        <source>本轮结果</source>
        <translation>Result of the round</translation>
    </message>
    <message>
        <source>还没有协商记录。</source>
        <translation>No round yet.</translation>
    </message>
    <message>
        <source>收费面积</source>
        <translation>Area charged</translation>
    </message>
    <message>
        <source>服务标准</source>
        <translation>Service standard</translation>
    </message>
    <message>
        <source>调整理由</source>
        <translation>Grounds</translation>
    </message>
    <message>
        <source>全年成本</source>
        <translation>Cost a year</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>须表决的事项</source>
        <translation>Matter to be voted on</translation>
    </message>
    <message>
        <source>业主表决</source>
        <translation>Owners' vote</translation>
    </message>
    <message>
        <source>执行日期</source>
        <translation>In force from</translation>
    </message>
    <message>
        <source>还没有表决，不能执行</source>
        <translation>Not voted on yet: cannot be in force</translation>
    </message>
    <message>
        <source>本程序里的表决</source>
        <translation>A vote kept here</translation>
    </message>
    <message>
        <source>协商结果</source>
        <translation>Agreed</translation>
    </message>
    <message>
        <source>第 {number} 轮</source>
        <translation>round {number}</translation>
    </message>
    <message>
        <source>查看表决结果</source>
        <translation>Show the votes</translation>
    </message>
    <message>
        <source>查看业主大会</source>
        <translation>Show the assembly</translation>
    </message>
    <message>
        <source>{compound}没有还能加议题的业主大会：请先到“业主大会”发起一次，再回到这里提请表决；公告以后不能再加议题。</source>
        <translation>{compound} has no assembly that can still take a topic: open one under “Owners' assemblies” first, then come back; after its notice no topic can be added.</translation>
    </message>
</context>
<context>
    <name>PrintSide</name>
    <message>
        <source>打印机</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>份数</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>全部，或者 1-3，5</source>
        <translation>All, or 1-3, 5</translation>
    </message>
    <message>
        <source>页码</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>页码请写成 1-3，5 这样，并且有这一页。</source>
        <translation>Write the pages like 1-3, 5, within those there are.</translation>
    </message>
    <message>
        <source>哪一次张贴的</source>
        <translation>Which posting</translation>
    </message>
    <message>
        <source>没有找到打印机。接好再按 F5，或者另存 PDF，到别处按实际大小打印。</source>
        <translation>No printer found. Connect one and press F5, or save as PDF.</translation>
    </message>
    <message>
        <source>正在送到打印机，可以在下面的状态栏停止。</source>
        <translation>On its way to the printer; it can be stopped in the status bar below.</translation>
    </message>
    <message>
        <source>第 {page} 页，共 {pages} 页</source>
        <translation>Page {page} of {pages}</translation>
    </message>
    <message>
        <source>校验值 {hash}</source>
        <translation>Check code {hash}</translation>
    </message>
    <message>
        <source>还没有打印或者保存过。</source>
        <translation>Not printed or saved yet.</translation>
    </message>
    <message>
        <source>刚刚打印，已登记。</source>
        <translation>Printed just now and recorded.</translation>
    </message>
    <message>
        <source>打印或者保存过 {times} 次，最近 {day}。</source>
        <translation>Printed or saved: {times}, last on {day}.</translation>
    </message>
    <message>
        <source>张贴的原件，和当时打印的一字不差。</source>
        <translation>The posted original, exactly as it was printed then.</translation>
    </message>
    <message>
        <source>登记张贴时没有打印的记录，这是登记时程序里的内容。</source>
        <translation>No print was on record when the posting was noted; this is what the program held then.</translation>
    </message>
    <message>
        <source>按实际大小打印（1:1），不缩放。</source>
        <translation>Prints in actual size (1:1), not scaled.</translation>
    </message>
    <message>
        <source>缩小</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>放大</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>适合宽度</source>
        <translation>Fit width</translation>
    </message>
</context>
<context>
    <name>ProblemPhotos</name>
    <message>
        <source>办理前照片</source>
        <translation>Photos before</translation>
    </message>
    <message>
        <source>办理后照片</source>
        <translation>Photos after</translation>
    </message>
    <message>
        <source>其他照片和文件</source>
        <translation>Other photos and files</translation>
    </message>
    <message>
        <source>办理前后的照片并排印在反馈单的附页上，各取最近的 6 张。</source>
        <translation>Photos before and after are printed side by side on the annex of the feedback paper, the latest 6 of each.</translation>
    </message>
    <message>
        <source>照片和文件</source>
        <translation>Photos and files</translation>
    </message>
</context>
<context>
    <name>ProblemTotalsDialog</name>
    <message>
        <source>问题统计</source>
        <translation>Totals of problems</translation>
    </message>
    <message>
        <source>共 {found} 件，办结 {solved} 件，逾期 {late} 件；合并的不计，每件只算一次。</source>
        <translation>{found} problems, {solved} solved, {late} late; merged ones are left out, each counts once.</translation>
    </message>
    <message>
        <source>满意度平均 {whole}.{tenth}（1 至 5，{asked} 次评价）。</source>
        <translation> Satisfaction {whole}.{tenth} on average (1 to 5, {asked} answers).</translation>
    </message>
    <message>
        <source>年度</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>在办</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>各年各类</source>
        <translation>By year and kind</translation>
    </message>
    <message>
        <source>还没有问题。</source>
        <translation>There is no problem yet.</translation>
    </message>
    <message>
        <source>认领的一方</source>
        <translation>Claimed by</translation>
    </message>
    <message>
        <source>认领件数</source>
        <translation>Claims</translation>
    </message>
    <message>
        <source>各方认领</source>
        <translation>Claims by body</translation>
    </message>
    <message>
        <source>还没有认领。</source>
        <translation>Nobody claims one yet.</translation>
    </message>
    <message>
        <source>一件问题可以由几方认领，所以各方认领的件数不能相加。</source>
        <translation>Several bodies may claim one problem, so their claims cannot be added up.</translation>
    </message>
</context>
<context>
    <name>ProblemView</name>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>经办人</source>
        <translation>Person in charge</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>办理过程</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>设施</source>
        <translation>Installation</translation>
    </message>
    <message>
        <source>停用日期</source>
        <translation>Stands still since</translation>
    </message>
    <message>
        <source>恢复日期</source>
        <translation>Runs again on</translation>
    </message>
    <message>
        <source>天数</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>停用记录</source>
        <translation>Standstills</translation>
    </message>
    <message>
        <source>文书</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>没有选中问题</source>
        <translation>No problem chosen</translation>
    </message>
    <message>
        <source>并入</source>
        <translation>Merged into</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>发现</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>责任</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>要求</source>
        <translation>Asked</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>认领</source>
        <translation>Claimed by</translation>
    </message>
    <message>
        <source>关联</source>
        <translation>Tied to</translation>
    </message>
    <message>
        <source>反馈</source>
        <translation>Feedback</translation>
    </message>
    <message>
        <source>实际费用</source>
        <translation>Actual cost</translation>
    </message>
    <message>
        <source>台账支出</source>
        <translation>Spent by the ledgers</translation>
    </message>
    <message>
        <source>并入的登记</source>
        <translation>Merged entries</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>Corrections</translation>
    </message>
    <message>
        <source>档案号</source>
        <translation>Archive number</translation>
    </message>
    <message>
        <source>没有询问满意度</source>
        <translation>satisfaction not asked</translation>
    </message>
    <message>
        <source>满意度 {mark}</source>
        <translation>satisfaction {mark}</translation>
    </message>
    <message>
        <source>登记办理</source>
        <translation>Enter a step</translation>
    </message>
    <message>
        <source>交办问题</source>
        <translation>Give the problem to somebody</translation>
    </message>
    <message>
        <source>登记进展</source>
        <translation>Record progress</translation>
    </message>
    <message>
        <source>登记反馈</source>
        <translation>Enter feedback</translation>
    </message>
    <message>
        <source>重新办理</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>登记认领</source>
        <translation>Enter a claim</translation>
    </message>
    <message>
        <source>关联会议</source>
        <translation>Tie to a meeting</translation>
    </message>
    <message>
        <source>登记停用</source>
        <translation>Enter a standstill</translation>
    </message>
    <message>
        <source>改造方案</source>
        <translation>Plan of works</translation>
    </message>
    <message>
        <source>拆违通知</source>
        <translation>Notice to take down</translation>
    </message>
    <message>
        <source>更正问题</source>
        <translation>Correct the problem</translation>
    </message>
    <message>
        <source>合并问题</source>
        <translation>Merge problems</translation>
    </message>
    <message>
        <source>其他登记</source>
        <translation>Other entries</translation>
    </message>
    <message>
        <source>登记恢复</source>
        <translation>Enter that it runs again</translation>
    </message>
    <message>
        <source>办理</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>照片和文件</source>
        <translation>Photos and files</translation>
    </message>
</context>
<context>
    <name>ProblemsPart</name>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>在办</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>其他状态</source>
        <translation>Other states</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>各类</source>
        <translation>Every kind</translation>
    </message>
    <message>
        <source>搜索问题、地点、编号、责任人</source>
        <translation>Search problem, place, number, owner</translation>
    </message>
    <message>
        <source>搜索问题</source>
        <translation>Search problems</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>问题</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>小区、地点</source>
        <translation>Compound, place</translation>
    </message>
    <message>
        <source>没有这样的问题。</source>
        <translation>No such problem.</translation>
    </message>
    <message>
        <source>读取问题</source>
        <translation>Read the problems</translation>
    </message>
    <message>
        <source>读取问题统计</source>
        <translation>Reading totals of problems</translation>
    </message>
    <message>
        <source>登记问题</source>
        <translation>Enter a problem</translation>
    </message>
    <message>
        <source>问题统计</source>
        <translation>Totals of problems</translation>
    </message>
    <message>
        <source>停车、治安、环卫、邻里、电梯：居民反映的问题登记在这里，办到反馈、评价为止。</source>
        <translation>Parking, public order, sanitation, neighbours, lifts: what residents report is entered here and followed to its feedback and rating.</translation>
    </message>
</context>
<context>
    <name>ProceduresTab</name>
    <message>
        <source>看哪些</source>
        <translation>What to show</translation>
    </message>
    <message>
        <source>正在办</source>
        <translation>Going on</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>程序目录</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>按这个程序开始</source>
        <translation>Start by this procedure</translation>
    </message>
    <message>
        <source>复制一份来改</source>
        <translation>Copy to change</translation>
    </message>
    <message>
        <source>什么事</source>
        <translation>Matter</translation>
    </message>
    <message>
        <source>程序</source>
        <translation>Procedures</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>最近办理</source>
        <translation>Last done</translation>
    </message>
    <message>
        <source>小区、社区</source>
        <translation>Compound or community</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>正在办的程序</source>
        <translation>Procedures going on</translation>
    </message>
    <message>
        <source>还没有按程序办的事：先在程序目录里选一个程序，再开始。</source>
        <translation>Nothing goes through a procedure yet: choose one in the catalogue and start.</translation>
    </message>
    <message>
        <source>查看程序目录</source>
        <translation>See the catalogue</translation>
    </message>
    <message>
        <source>查看程序</source>
        <translation>Read procedures</translation>
    </message>
    <message>
        <source>已复制到 {path}，用记事本修改，保存以后刷新。</source>
        <translation>Copied to {path}: change it with a text editor, save, and refresh.</translation>
    </message>
</context>
<context>
    <name>PromiseCard</name>
    <message>
        <source>删去这一项</source>
        <translation>Strike this one</translation>
    </message>
    <message>
        <source>做什么</source>
        <translation>What</translation>
    </message>
    <message>
        <source>谁负责</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>何时办完</source>
        <translation>Done by</translation>
    </message>
    <message>
        <source>何时回访</source>
        <translation>Asked after on</translation>
    </message>
    <message>
        <source>预算（元）</source>
        <translation>Budget (yuan)</translation>
    </message>
    <message>
        <source>钱从哪来</source>
        <translation>Source of money</translation>
    </message>
    <message>
        <source>第 {number} 项</source>
        <translation>No. {number}</translation>
    </message>
    <message>
        <source>第 {number} 项：已经登记过办理情况，这里不能再改</source>
        <translation>No. {number}: reported on already, not to be changed here</translation>
    </message>
    <message>
        <source>{label}（必填）</source>
        <translation>{label} (required)</translation>
    </message>
</context>
<context>
    <name>PromisesField</name>
    <message>
        <source>添加一项承诺</source>
        <translation>Add promise</translation>
    </message>
    <message>
        <source>第 {number} 项：{said}</source>
        <translation>No. {number}: {said}</translation>
    </message>
</context>
<context>
    <name>PromisesPart</name>
    <message>
        <source>承诺的状态</source>
        <translation>How promises stand</translation>
    </message>
    <message>
        <source>没办完</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>已逾期</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>已办结、终止</source>
        <translation>Done or dropped</translation>
    </message>
    <message>
        <source>找承诺：单位、责任人、机构、事项</source>
        <translation>Find a promise: unit, owner, body, matter</translation>
    </message>
    <message>
        <source>找承诺</source>
        <translation>Find a promise</translation>
    </message>
    <message>
        <source>登记办理情况</source>
        <translation>Record progress</translation>
    </message>
    <message>
        <source>打印督办单</source>
        <translation>Print order</translation>
    </message>
    <message>
        <source>打印督办清单</source>
        <translation>Print list of orders</translation>
    </message>
    <message>
        <source>打开来源</source>
        <translation>Open source</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>做什么</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>谁负责</source>
        <translation>Owner of the promise</translation>
    </message>
    <message>
        <source>何时办完</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>机构</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>议题或者问题</source>
        <translation>Topic or problem</translation>
    </message>
    <message>
        <source>没有这样的承诺。会上记录的承诺和交办的问题都会列在这里，直到办结。</source>
        <translation>No such promise. Promises of meetings and problems given to somebody are listed here until they are done.</translation>
    </message>
    <message>
        <source>最近情况</source>
        <translation>Latest progress</translation>
    </message>
    <message numerus="yes">
        <source>%n 天内到期</source>
        <translation>
            <numerusform>Due within %n day</numerusform>
            <numerusform>Due within %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>承诺事项</source>
        <translation>Promises</translation>
    </message>
    <message>
        <source>{unit} {late} 项</source>
        <translation>{unit} {late}</translation>
    </message>
    <message>
        <source>逾期最多：{units}</source>
        <translation>Most late: {units}</translation>
    </message>
</context>
<context>
    <name>PromisesSection</name>
    <message>
        <source>登记办理情况</source>
        <translation>Record progress</translation>
    </message>
    <message>
        <source>做什么</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>谁负责</source>
        <translation>Owner of the promise</translation>
    </message>
    <message>
        <source>何时办完</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>预算和来源</source>
        <translation>Budget and source</translation>
    </message>
    <message>
        <source>最近情况</source>
        <translation>Latest progress</translation>
    </message>
</context>
<context>
    <name>ReaderForm</name>
    <message>
        <source>请选择</source>
        <translation>Please choose</translation>
    </message>
</context>
<context>
    <name>RecentPaper</name>
    <message>
        <source>预览：{title}</source>
        <translation>Preview: {title}</translation>
    </message>
</context>
<context>
    <name>RechecksSection</name>
    <message>
        <source>打印申请和答复</source>
        <translation>Print request and answer</translation>
    </message>
    <message>
        <source>答复申请</source>
        <translation>Answer request</translation>
    </message>
    <message>
        <source>登记申请</source>
        <translation>Enter request</translation>
    </message>
    <message>
        <source>收到</source>
        <translation>received</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>applicant</translation>
    </message>
    <message>
        <source>房屋</source>
        <translation>dwelling</translation>
    </message>
    <message>
        <source>申请事项</source>
        <translation>Matter asked for</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>about</translation>
    </message>
    <message>
        <source>答复</source>
        <translation>answer</translation>
    </message>
    <message>
        <source>经过和结果</source>
        <translation>what was found</translation>
    </message>
    <message>
        <source>还没有业主申请复核计票或者查看表决票。申请人应当是名册上的业主；能不能查看、多久答复，没有统一的规定，由组织单位决定并写明理由。</source>
        <translation>No owner asked for a recheck of the count or to look at ballots. The applicant is an owner on the roll; no common rule says who may look or by when to answer: the organiser decides and says why.</translation>
    </message>
    <message numerus="yes">
        <source>还有 %n 件没有答复。</source>
        <translation>
            <numerusform>%n is not answered yet.</numerusform>
            <numerusform>%n are not answered yet.</numerusform>
        </translation>
    </message>
    <message>
        <source>都已答复。</source>
        <translation>All are answered.</translation>
    </message>
    <message>
        <source>待答复</source>
        <translation>not answered</translation>
    </message>
    <message>
        <source>登记复核、查票申请</source>
        <translation>Enter a request for a recheck</translation>
    </message>
    <message>
        <source>申请人写名册上的业主；单位或者委托他人的，经办的人写在“代理人”里。</source>
        <translation>The applicant is the owner on the roll; for a company or a mandate, name who acts as the agent.</translation>
    </message>
    <message>
        <source>申请人的房屋</source>
        <translation>applicant's dwelling</translation>
    </message>
    <message>
        <source>楼栋、单元、房号</source>
        <translation>building, entrance, room</translation>
    </message>
    <message>
        <source>代理人</source>
        <translation>agent</translation>
    </message>
    <message>
        <source>要复核、查看的内容</source>
        <translation>what to recheck</translation>
    </message>
    <message>
        <source>事项、候选人或者表决票编号</source>
        <translation>a matter, a candidate or a ballot's serial</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>reason</translation>
    </message>
    <message>
        <source>收到日期</source>
        <translation>received on</translation>
    </message>
    <message>
        <source>收件人</source>
        <translation>received by</translation>
    </message>
    <message>
        <source>已登记申请。</source>
        <translation>The request was entered.</translation>
    </message>
    <message>
        <source>{applicant}申请{kind}：{item}。
答复只能登记一次。与公布的不一致的，登记以后还要重新打开计票、更正结果。</source>
        <translation>{applicant} asks to {kind}: {item}.
An answer is entered once. Where it differs from what was declared, the count is then reopened and the result corrected.</translation>
    </message>
    <message>
        <source>答复复核、查票申请</source>
        <translation>Answer a request for a recheck</translation>
    </message>
    <message>
        <source>登记答复</source>
        <translation>Enter answer</translation>
    </message>
    <message>
        <source>结论</source>
        <translation>finding</translation>
    </message>
    <message>
        <source>复核、查看日期</source>
        <translation>rechecked on</translation>
    </message>
    <message>
        <source>不予办理的不填</source>
        <translation>leave empty where declined</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>place</translation>
    </message>
    <message>
        <source>在场见证人</source>
        <translation>witnesses</translation>
    </message>
    <message>
        <source>几个人用顿号隔开</source>
        <translation>several names with commas between</translation>
    </message>
    <message>
        <source>经过和结果，或者不办的理由</source>
        <translation>what was found, or why it was declined</translation>
    </message>
    <message>
        <source>答复日期</source>
        <translation>answered on</translation>
    </message>
    <message>
        <source>答复人</source>
        <translation>answered by</translation>
    </message>
    <message>
        <source>怎样告知</source>
        <translation>how told</translation>
    </message>
    <message>
        <source>已登记答复，请打印送达申请人。</source>
        <translation>The answer was entered; print it for delivery to the applicant.</translation>
    </message>
</context>
<context>
    <name>RecoverPage</name>
    <message>
        <source>设置新口令</source>
        <translation>Set a new passphrase</translation>
    </message>
    <message>
        <source>返回输入口令</source>
        <translation>Back to the passphrase</translation>
    </message>
    <message>
        <source>正在设置…</source>
        <translation>Setting…</translation>
    </message>
    <message>
        <source>两次输入的口令不一样，请再输入一次。</source>
        <translation>The two passphrases differ; please type it again.</translation>
    </message>
    <message>
        <source>再输一次新口令</source>
        <translation>New passphrase (again)</translation>
    </message>
    <message>
        <source>恢复密钥</source>
        <translation>Recovery key</translation>
    </message>
    <message>
        <source>纸上的八组字符和末尾两个校验字符；大小写、横线和空格都不要紧。</source>
        <translation>The eight groups and the two check characters at the end; case, dashes and spaces do not matter.</translation>
    </message>
    <message>
        <source>新口令</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>至少 10 个字，可以是一句只有自己知道的话。</source>
        <translation>At least 10 characters; it can be a sentence that only you know.</translation>
    </message>
    <message>
        <source>请找出装恢复密钥的信封。设好新口令以后，这张密钥就作废，程序会给一张新的。数据本身不会变。</source>
        <translation>Please find the envelope with the recovery key. Once a new passphrase is set, this key is void and the program gives a new one. The data itself does not change.</translation>
    </message>
    <message>
        <source>忘记了口令</source>
        <translation>Passphrase forgotten</translation>
    </message>
</context>
<context>
    <name>Register</name>
    <message>
        <source>所选的一项</source>
        <translation>What is chosen</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>查找</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>在{title}里查找</source>
        <translation>Search {title}</translation>
    </message>
    <message>
        <source>没有符合条件的。</source>
        <translation>Nothing fits.</translation>
    </message>
    <message>
        <source>详细</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>照片和文件</source>
        <translation>Photos and files</translation>
    </message>
</context>
<context>
    <name>RepresentedSection</name>
    <message>
        <source>业主书面意见</source>
        <translation>Signed opinions of owners</translation>
    </message>
    <message>
        <source>业主代表没有自己的表决权：会前征求所代表业主的意见，由业主签名后交到会上。</source>
        <translation>Owners' representatives have no votes of their own: they ask their owners beforehand and hand in what those signed.</translation>
    </message>
    <message>
        <source>撤回登记</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>登记代表的户</source>
        <translation>Enter dwellings</translation>
    </message>
    <message>
        <source>登记书面意见</source>
        <translation>Enter a signed opinion</translation>
    </message>
    <message>
        <source>业主代表</source>
        <translation>Representative</translation>
    </message>
    <message>
        <source>代表的户数</source>
        <translation>Dwellings</translation>
    </message>
    <message>
        <source>代表的户</source>
        <translation>Dwellings represented</translation>
    </message>
    <message>
        <source>议题</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>同意</source>
        <translation>Agree</translation>
    </message>
    <message>
        <source>不同意</source>
        <translation>Do not agree</translation>
    </message>
    <message>
        <source>其他意见</source>
        <translation>Other view</translation>
    </message>
    <message>
        <source>还没有交</source>
        <translation>Not handed in</translation>
    </message>
    <message>
        <source>房屋</source>
        <translation>Dwelling</translation>
    </message>
    <message>
        <source>意见</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>写了什么</source>
        <translation>What was written</translation>
    </message>
    <message>
        <source>签名</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>业主签名的意见</source>
        <translation>Opinions signed by owners</translation>
    </message>
    <message>
        <source>还没有交来签名的意见。</source>
        <translation>No signed opinion was handed in yet.</translation>
    </message>
    <message>
        <source>查看业主书面意见</source>
        <translation>Read signed opinions</translation>
    </message>
</context>
<context>
    <name>ReprintDialog</name>
    <message>
        <source>这 {count} 张表决票以前打印过，票面会印明是第 {times} 次打印，原因记入审计。上一次打印的票没有送出的，请先销毁。</source>
        <translation>Ballots that were printed before: {count}. Each will say that this is printing {times}, and the reason is recorded. Destroy copies of the last printing that were not handed out.</translation>
    </message>
    <message>
        <source>重印表决票</source>
        <translation>Print the ballots again</translation>
    </message>
    <message>
        <source>重印原因</source>
        <translation>Reason for printing again</translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message>
        <source>恢复备份</source>
        <translation>Restore a backup</translation>
    </message>
    <message>
        <source>返回输入口令</source>
        <translation>Back to the passphrase</translation>
    </message>
    <message>
        <source>核对备份</source>
        <translation>Verify the backup</translation>
    </message>
    <message>
        <source>这份备份打得开，数据和操作记录都完好：{community}，{moment} 制作。</source>
        <translation>This backup opens; data and audit record are whole: {community}, made on {moment}.</translation>
    </message>
    <message>
        <source>“{folder}”里现有的数据会换成它，那以后办的事都不在里面了。现有的数据会先另存一份备份；已经损坏的，原样放在一边，不会删掉。</source>
        <translation>The data now in "{folder}" is replaced by it; what was done since is not in it. The data there is backed up first; if it is damaged, it is put aside as it is and not deleted.</translation>
    </message>
    <message>
        <source>数据会放进“{folder}”。</source>
        <translation>The data goes to "{folder}".</translation>
    </message>
    <message>
        <source>恢复这份备份</source>
        <translation>Restore this backup</translation>
    </message>
    <message>
        <source>正在恢复…</source>
        <translation>Restoring…</translation>
    </message>
    <message>
        <source>备份文件</source>
        <translation>Backup file</translation>
    </message>
    <message>
        <source>选择文件</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>在 U 盘上，或者在数据文件夹的 backups 里。</source>
        <translation>On the stick, or in "backups" of the data folder.</translation>
    </message>
    <message>
        <source>恢复到</source>
        <translation>Restore to</translation>
    </message>
    <message>
        <source>选择文件夹</source>
        <translation>Choose a folder</translation>
    </message>
    <message>
        <source>原来的数据文件夹；换了电脑的，选一个空文件夹。</source>
        <translation>The former data folder; on another computer an empty folder.</translation>
    </message>
    <message>
        <source>口令</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>打开数据用的口令</source>
        <translation>Passphrase of the data</translation>
    </message>
    <message>
        <source>数据打不开、换电脑、或者要回到以前的时候用。先核对备份，再问一次才动手。</source>
        <translation>For data that does not open, for another computer, or to go back to an earlier state. The backup is verified first, and you are asked once more.</translation>
    </message>
    <message>
        <source>从备份恢复</source>
        <translation>Restore from a backup</translation>
    </message>
    <message>
        <source>里仁的备份 (*.lirenbak)</source>
        <translation>Liren backups (*.lirenbak)</translation>
    </message>
</context>
<context>
    <name>ResultPane</name>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>退回更正</source>
        <translation>Back to the result</translation>
    </message>
    <message>
        <source>重新打开计票</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>更正结果</source>
        <translation>Correct result</translation>
    </message>
    <message>
        <source>宣布结果</source>
        <translation>Declare result</translation>
    </message>
    <message>
        <source>对结果的异议</source>
        <translation>Objections to the result</translation>
    </message>
    <message>
        <source>复核和查票</source>
        <translation>Rechecks</translation>
    </message>
    <message>
        <source>还没有宣布。宣布按关闭的计票和本次会议冻结的规则计算。</source>
        <translation>Not declared yet. The declaration follows the closed count and the rules frozen for this assembly.</translation>
    </message>
    <message>
        <source>第 {version} 版，{day} 宣布。{reason}</source>
        <translation>Version {version}, declared on {day}. {reason}</translation>
    </message>
    <message>
        <source>结果由关闭的计票算出，宣布以后只能写明理由更正，旧的一版会保留。</source>
        <translation>The result comes from the closed count; once declared it can only be corrected with a reason, and the old version is kept.</translation>
    </message>
    <message>
        <source>结果已宣布，请打印并张贴结果公告。</source>
        <translation>The result is declared; please print and post the notice of the result.</translation>
    </message>
    <message>
        <source>按重新关闭的计票再算一次。旧的结果和理由都会保留，结果公告要重新张贴。</source>
        <translation>The reopened and closed count is worked out again. The old result and the reason are kept; the notice of the result must be posted anew.</translation>
    </message>
    <message>
        <source>更正的理由</source>
        <translation>Reason for the correction</translation>
    </message>
    <message>
        <source>见证人</source>
        <translation>Witness</translation>
    </message>
    <message>
        <source>结果已更正。</source>
        <translation>The result is corrected.</translation>
    </message>
    <message>
        <source>对结果的异议成立，或者法院、主管部门指出结果有误的，退回结果阶段办理更正。理由里写明异议人或者文书的名称、文号和日期。已经登记的业主委员会和备案都会保留。</source>
        <translation>Where an objection to the result was upheld, or a court or authority found it wrong, go back to the result to correct it. The reason names the objector, or the paper with its number and day. The committee and the filing on record are kept.</translation>
    </message>
    <message>
        <source>已退回结果阶段：先重新打开计票，复核以后关闭计票、更正结果。</source>
        <translation>Back at the result: reopen the count, close it after the recheck and correct the result.</translation>
    </message>
    <message>
        <source>已宣布的结果会保留，直到重新关闭计票并作出更正。</source>
        <translation>The declared result stays until counting is closed again and the result corrected.</translation>
    </message>
    <message>
        <source>计票已重新打开，请到“计票”里处理。</source>
        <translation>Counting is reopened; go on under "Counting".</translation>
    </message>
</context>
<context>
    <name>RollPane</name>
    <message>
        <source>名册</source>
        <translation>Roll</translation>
    </message>
    <message>
        <source>更正名册</source>
        <translation>Correct the roll</translation>
    </message>
    <message>
        <source>冻结名册</source>
        <translation>Freeze the roll</translation>
    </message>
    <message>
        <source>在名册里找姓名或者房号</source>
        <translation>Find a name or room in the roll</translation>
    </message>
    <message>
        <source>序号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>投票权人</source>
        <translation>Voter</translation>
    </message>
    <message>
        <source>房屋</source>
        <translation>Dwelling</translation>
    </message>
    <message>
        <source>面积（㎡）</source>
        <translation>Area (m²)</translation>
    </message>
    <message>
        <source>合并或者单列的理由</source>
        <translation>Reason for joining or separating</translation>
    </message>
    <message>
        <source>投票权数名册</source>
        <translation>Voter roll</translation>
    </message>
    <message>
        <source>对名册的异议</source>
        <translation>Objections to the roll</translation>
    </message>
    <message>
        <source>还没有冻结。冻结会把小区档案里此刻的业主、房屋和面积定为本次会议的投票权数，以后档案再改也不影响它。</source>
        <translation>Not frozen yet. Freezing takes the owners, dwellings and areas as they are in the rosters now for this assembly; later changes of the rosters do not touch it.</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Serial</translation>
    </message>
    <message>
        <source>{number}，{day} 冻结</source>
        <translation>{number}, frozen on {day}</translation>
    </message>
    <message>
        <source>投票权人数</source>
        <translation>Voters</translation>
    </message>
    <message>
        <source>专有部分面积</source>
        <translation>Exclusive area</translation>
    </message>
    <message>
        <source>校验值</source>
        <translation>Check code</translation>
    </message>
    <message>
        <source>冻结投票权数名册</source>
        <translation>Freeze the voter roll</translation>
    </message>
    <message>
        <source>请先在小区档案里核对业主、面积和未交付房屋。冻结以后要改，只能写明理由更正，旧的一版会保留。</source>
        <translation>Please check owners, areas and dwellings not handed over in the rosters first. After freezing, the roll can only be corrected with a reason; the old version is kept.</translation>
    </message>
    <message>
        <source>名册里没有这个人或者房号。</source>
        <translation>Nobody of that name and no such room is on the roll.</translation>
    </message>
    <message>
        <source>同名单位</source>
        <translation>Companies of one name</translation>
    </message>
    <message numerus="yes">
        <source>%n 人</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n persons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 套</source>
        <translation>
            <numerusform>%n dwelling</numerusform>
            <numerusform>%n dwellings</numerusform>
        </translation>
    </message>
    <message>
        <source>还有 {count} 组同名单位没有认定，冻结后各按一人计算。</source>
        <translation> {count} names of several companies have no ruling; once frozen each counts as one person.</translation>
    </message>
    <message>
        <source>名册已冻结。</source>
        <translation>The roll is frozen.</translation>
    </message>
    <message>
        <source>按小区档案现在的内容重新冻结一版，旧的一版和理由都会保留；已经张贴的名册公示要重新张贴。</source>
        <translation>Freezes a new version from the rosters as they are now; the old version and the reason are kept. A roll already posted must be posted anew.</translation>
    </message>
    <message>
        <source>更正的理由</source>
        <translation>Reason for the correction</translation>
    </message>
    <message>
        <source>见证人</source>
        <translation>Witness</translation>
    </message>
    <message>
        <source>名册已更正。</source>
        <translation>The roll is corrected.</translation>
    </message>
    <message>
        <source>冻结以后换了业主的房屋</source>
        <translation>Dwellings with a new owner since the freezing</translation>
    </message>
    <message>
        <source>名册不变；写明这次由谁投票。</source>
        <translation>The roll stays; write who votes this time.</translation>
    </message>
    <message>
        <source>登记变动</source>
        <translation>Record the change</translation>
    </message>
    <message>
        <source>原业主</source>
        <translation>Former owner</translation>
    </message>
    <message>
        <source>新业主</source>
        <translation>New owner</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>由谁投票</source>
        <translation>Who votes</translation>
    </message>
    <message>
        <source>为什么</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>没有登记过变动。</source>
        <translation>No change was recorded.</translation>
    </message>
    <message>
        <source>先在名册里选中这套房屋所在的一行。</source>
        <translation>First select the line of this dwelling in the roll.</translation>
    </message>
    <message>
        <source>登记产权变动</source>
        <translation>Record a change of ownership</translation>
    </message>
    <message>
        <source>原业主：{names}</source>
        <translation>Former owner: {names}</translation>
    </message>
    <message>
        <source>变动日期</source>
        <translation>Day of the change</translation>
    </message>
    <message>
        <source>由新业主投票的，接着给他换票；名册的人数、面积不变。</source>
        <translation>Where the new owner votes, reissue the ballot next; persons and area stay as on the roll.</translation>
    </message>
    <message>
        <source>已登记变动。</source>
        <translation>The change is recorded.</translation>
    </message>
    <message>
        <source>历次版本</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>冻结</source>
        <translation>Frozen</translation>
    </message>
    <message>
        <source>人数</source>
        <translation>Persons (headcount)</translation>
    </message>
    <message>
        <source>名册的历次版本</source>
        <translation>Versions of the roll</translation>
    </message>
</context>
<context>
    <name>RostersPage</name>
    <message>
        <source>房屋列表</source>
        <translation>List of dwellings</translation>
    </message>
    <message>
        <source>查看名册</source>
        <translation>Show the roster</translation>
    </message>
    <message>
        <source>共 {count} 套</source>
        <translation>Dwellings: {count}</translation>
    </message>
    <message>
        <source>已选 {count} 套</source>
        <translation>Selected: {count}</translation>
    </message>
    <message>
        <source>面积合计 {area}</source>
        <translation>Total area {area}</translation>
    </message>
    <message>
        <source>导入名册</source>
        <translation>Import a roster</translation>
    </message>
    <message>
        <source>小区档案</source>
        <translation>Rosters</translation>
    </message>
    <message>
        <source>全部小区</source>
        <translation>All compounds</translation>
    </message>
    <message>
        <source>请先在左边选一个小区</source>
        <translation>First choose a compound at the left</translation>
    </message>
    <message>
        <source>准备搜索</source>
        <translation>Preparing the search</translation>
    </message>
    <message>
        <source>查看楼盘表</source>
        <translation>Show the building chart</translation>
    </message>
    <message>
        <source>查看房屋</source>
        <translation>Show the dwelling</translation>
    </message>
    <message>
        <source>登记小区</source>
        <translation>Add a compound</translation>
    </message>
    <message>
        <source>添加房屋</source>
        <translation>Add a dwelling</translation>
    </message>
    <message>
        <source>导出名册</source>
        <translation>Export the roster</translation>
    </message>
    <message>
        <source>没有符合条件的房屋。可以换个写法，或清除筛选再找。</source>
        <translation>No dwelling fits. Try other words, or clear the filters.</translation>
    </message>
    <message>
        <source>清除筛选</source>
        <translation>Clear the filters</translation>
    </message>
    <message>
        <source>还没有小区。把物业或社区现有的业主名册导进来，楼栋、房屋和业主就都有了。</source>
        <translation>No compound yet. Import the owners' roster of the property company or the community: buildings, dwellings and owners come with it.</translation>
    </message>
</context>
<context>
    <name>RotasPart</name>
    <message>
        <source>值班表</source>
        <translation>Rotas</translation>
    </message>
    <message>
        <source>值班表名称</source>
        <translation>Rota</translation>
    </message>
    <message>
        <source>起止日期</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>值班地点</source>
        <translation>Where they stand</translation>
    </message>
    <message>
        <source>排出日期</source>
        <translation>Made on</translation>
    </message>
    <message>
        <source>还没有值班表。在“队伍”里选一支队伍，按“排值班表”。</source>
        <translation>No rota yet. Choose a team under “Teams” and press “Make a rota”.</translation>
    </message>
    <message>
        <source>打印值班表</source>
        <translation>Print the rota</translation>
    </message>
    <message>
        <source>登记未到</source>
        <translation>Note as absent</translation>
    </message>
    <message>
        <source>登记到岗</source>
        <translation>Note as present</translation>
    </message>
    <message>
        <source>换人值班</source>
        <translation>Let somebody take over</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>值班人</source>
        <translation>Who stands</translation>
    </message>
    <message>
        <source>到岗</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>班次</source>
        <translation>Shifts</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>班数</source>
        <translation>Shifts</translation>
    </message>
    <message>
        <source>已到岗</source>
        <translation>Came</translation>
    </message>
    <message>
        <source>每人班数</source>
        <translation>Shifts of each</translation>
    </message>
    <message>
        <source>每人最多相差 {count} 次</source>
        <translation>They differ by {count} at most</translation>
    </message>
    <message>
        <source>{name}在 {day} 同时排在{rotas}</source>
        <translation>{name} stands twice on {day}: {rotas}</translation>
    </message>
    <message>
        <source>队伍</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>均衡</source>
        <translation>Evenness</translation>
    </message>
    <message>
        <source>冲突</source>
        <translation>Clashes</translation>
    </message>
    <message>
        <source>没有冲突</source>
        <translation>None</translation>
    </message>
    <message>
        <source>替{name}</source>
        <translation>for {name}</translation>
    </message>
    <message>
        <source>未登记</source>
        <translation>Not noted</translation>
    </message>
    <message>
        <source>未到</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>查看队员</source>
        <translation>Show the members</translation>
    </message>
</context>
<context>
    <name>RoundsPart</name>
    <message>
        <source>征询</source>
        <translation>Question rounds</translation>
    </message>
    <message>
        <source>征询名称</source>
        <translation>Round</translation>
    </message>
    <message>
        <source>小区</source>
        <translation>Compound</translation>
    </message>
    <message>
        <source>组织单位</source>
        <translation>Organiser</translation>
    </message>
    <message>
        <source>起止日期</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>答卷</source>
        <translation>Answer sheets</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>还没有征询。写好问题清单，印成征求意见表发下去，收回以后在这里录入。</source>
        <translation>No round yet. Write the questions, print and hand them out, and enter the sheets that come back.</translation>
    </message>
    <message>
        <source>发起征询</source>
        <translation>Open a round</translation>
    </message>
    <message>
        <source>打印意见表</source>
        <translation>Print the questions</translation>
    </message>
    <message>
        <source>打印记录</source>
        <translation>Print the record</translation>
    </message>
    <message>
        <source>上报重大事项</source>
        <translation>Send up a serious matter</translation>
    </message>
    <message>
        <source>结束征询</source>
        <translation>Close the round</translation>
    </message>
    <message>
        <source>录入答卷</source>
        <translation>Enter an answer sheet</translation>
    </message>
    <message>
        <source>序号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>题目</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>各选项的份数</source>
        <translation>Each option</translation>
    </message>
    <message>
        <source>书面意见</source>
        <translation>In words</translation>
    </message>
    <message>
        <source>问题和回答</source>
        <translation>Questions and answers</translation>
    </message>
    <message>
        <source>征询目的</source>
        <translation>Aim</translation>
    </message>
    <message>
        <source>上报</source>
        <translation>Sent up</translation>
    </message>
    <message numerus="yes">
        <source>%n 件</source>
        <translation>
            <numerusform>%n matter</numerusform>
            <numerusform>%n matters</numerusform>
        </translation>
    </message>
    <message>
        <source>征询结论</source>
        <translation>Conclusion</translation>
    </message>
    <message>
        <source>已结束</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>征询中</source>
        <translation>Running</translation>
    </message>
</context>
<context>
    <name>RunView</name>
    <message>
        <source>程序的步骤</source>
        <translation>Steps of the procedure</translation>
    </message>
    <message>
        <source>文书</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>办理</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>全部程序</source>
        <translation>All procedures</translation>
    </message>
    <message>
        <source>终止办理</source>
        <translation>Give up</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>撤回登记</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>略过这一步</source>
        <translation>Leave the step out</translation>
    </message>
    <message>
        <source>登记这一步</source>
        <translation>Enter the step</translation>
    </message>
    <message>
        <source>这一步的照片和文件</source>
        <translation>Photos and files of this step</translation>
    </message>
    <message>
        <source>程序和参加的各方</source>
        <translation>Procedure and parties</translation>
    </message>
    <message>
        <source>文书 {count}</source>
        <translation>Papers {count}</translation>
    </message>
    <message>
        <source>最早 {day}</source>
        <translation>from {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n 项提示</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message>
        <source>已完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>已略过</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>可以办</source>
        <translation>Can be done</translation>
    </message>
    <message>
        <source>等日期</source>
        <translation>Waits for its day</translation>
    </message>
    <message>
        <source>等前面的步骤</source>
        <translation>Waits for earlier steps</translation>
    </message>
    <message>
        <source>{step} {day} 的登记于 {undone} 撤回：{reason}</source>
        <translation>{step} of {day} was taken back on {undone}: {reason}</translation>
    </message>
    <message>
        <source>议案来源</source>
        <translation>Origin of the motion</translation>
    </message>
    <message>
        <source>属于</source>
        <translation>Belongs to</translation>
    </message>
    <message>
        <source>开始日期</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>终止的理由</source>
        <translation>Reason for ending</translation>
    </message>
    <message>
        <source>参加的各方</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>程序出处</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>撤回的登记</source>
        <translation>Taken back</translation>
    </message>
    <message>
        <source>校验值</source>
        <translation>Check code</translation>
    </message>
    <message>
        <source>谁参加</source>
        <translation>Who takes part</translation>
    </message>
    <message>
        <source>要留的凭据</source>
        <translation>Evidence to keep</translation>
    </message>
    <message>
        <source>用到的文书</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>间隔</source>
        <translation>Days between</translation>
    </message>
    <message>
        <source>出处</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>出处没有规定，本地可改</source>
        <translation>not defined by the source: yours to change</translation>
    </message>
    <message>
        <source>办理日期</source>
        <translation>Day done</translation>
    </message>
    <message>
        <source>参加人</source>
        <translation>Who took part</translation>
    </message>
    <message>
        <source>人数</source>
        <translation>Persons (headcount)</translation>
    </message>
    <message>
        <source>内容和结果</source>
        <translation>Content and result</translation>
    </message>
    <message>
        <source>凭据</source>
        <translation>Evidence</translation>
    </message>
    <message numerus="yes">
        <source>和前一步隔 %n 天</source>
        <translation>
            <numerusform>%n day after the step before</numerusform>
            <numerusform>%n days after the step before</numerusform>
        </translation>
    </message>
    <message>
        <source>应到 {due}，实到 {present}，同意 {agree}</source>
        <translation>{due} due, {present} present, {agree} in favour</translation>
    </message>
    <message>
        <source>已办结，可以打印程序办理记录归档。</source>
        <translation>Closed: its record can be printed for the archive.</translation>
    </message>
</context>
<context>
    <name>RunningCard</name>
    <message>
        <source>打开会议</source>
        <translation>Open the assembly</translation>
    </message>
    <message>
        <source>打开会议：{title}</source>
        <translation>Open the assembly: {title}</translation>
    </message>
    <message>
        <source>下面是“{item}”的比例</source>
        <translation>Shares of “{item}”</translation>
    </message>
    <message>
        <source>这个阶段的要求都满足了，可以进入下一阶段。</source>
        <translation>This stage has all it needs; the next one can begin.</translation>
    </message>
    <message>
        <source>还缺一项：{first}</source>
        <translation>One point is missing: {first}</translation>
    </message>
    <message>
        <source>还缺 {count} 项，先办：{first}</source>
        <translation>Points missing: {count}. First: {first}</translation>
    </message>
    <message>
        <source>参加人数</source>
        <translation>Participation, persons</translation>
    </message>
    <message>
        <source>参加面积</source>
        <translation>Participation, area</translation>
    </message>
    <message>
        <source>同意人数</source>
        <translation>Who agreed</translation>
    </message>
    <message>
        <source>同意面积</source>
        <translation>Agree, area</translation>
    </message>
</context>
<context>
    <name>RunningList</name>
    <message>
        <source>进行中的业主大会</source>
        <translation>Running assemblies</translation>
    </message>
</context>
<context>
    <name>SameNamesSection</name>
    <message>
        <source>不是同一单位</source>
        <translation>Not one company</translation>
    </message>
    <message>
        <source>合并为一个单位</source>
        <translation>Merge into one</translation>
    </message>
    <message>
        <source>单位名称</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>统一社会信用代码和房屋</source>
        <translation>Credit codes and dwellings</translation>
    </message>
    <message>
        <source>认定</source>
        <translation>Ruling</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>还有 {count} 组没有认定。同名不等于同一单位，按统一社会信用代码认定。</source>
        <translation>{count} names have no ruling. One name is not one company: rule by the credit codes.</translation>
    </message>
    <message>
        <source>都已认定。</source>
        <translation>All have a ruling.</translation>
    </message>
    <message>
        <source>已合并，请更正名册</source>
        <translation>Merged; correct the roll</translation>
    </message>
    <message>
        <source>待认定</source>
        <translation>No ruling yet</translation>
    </message>
    <message>
        <source>认定不是同一单位</source>
        <translation>Rule: not one company</translation>
    </message>
    <message>
        <source>{name}：各按一人计算，理由写进名册公示。</source>
        <translation>{name}: each counts as one person; the reason is printed in the public roll.</translation>
    </message>
    <message>
        <source>理由和依据</source>
        <translation>Reason and evidence</translation>
    </message>
    <message>
        <source>已认定不是同一单位。</source>
        <translation>They are ruled to be different companies.</translation>
    </message>
    <message>
        <source>只有核实是同一单位才能合并：名下房屋归到保留的一条，按一人计算，不能撤回。名册已经冻结的，合并以后要更正名册。</source>
        <translation>Merge only what is verified to be one company: all dwellings go to the record that is kept, which counts as one person. This cannot be undone. A roll that is frozen is to be corrected afterwards.</translation>
    </message>
    <message>
        <source>保留哪一条</source>
        <translation>Record to keep</translation>
    </message>
    <message>
        <source>已合并为一个单位。</source>
        <translation>They are merged.</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>搜索</source>
        <translation>Search</translation>
    </message>
</context>
<context>
    <name>SearchEverything</name>
    <message>
        <source>搜索结果</source>
        <translation>Search results</translation>
    </message>
    <message>
        <source>搜索</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>没有找到；可以试试姓名的一部分、拼音首字母或房号。</source>
        <translation>Nothing found; try a part of the name, pinyin initials or a room number.</translation>
    </message>
</context>
<context>
    <name>SentUpPart</name>
    <message>
        <source>上报重大事项</source>
        <translation>Send up a serious matter</translation>
    </message>
    <message>
        <source>上报日期</source>
        <translation>Sent on</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Matter</translation>
    </message>
    <message>
        <source>小区</source>
        <translation>Compound</translation>
    </message>
    <message>
        <source>上报对象</source>
        <translation>Sent to</translation>
    </message>
    <message>
        <source>请求答复期限</source>
        <translation>Answer wanted by</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>还没有上报。征询或报告里的重大事项，从这里上报社区党委。</source>
        <translation>Nothing sent up yet. Serious matters of reports and rounds go to the community party committee from here.</translation>
    </message>
    <message>
        <source>登记答复</source>
        <translation>Note the answer</translation>
    </message>
    <message>
        <source>情况说明</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>上报单位</source>
        <translation>Sent by</translation>
    </message>
    <message>
        <source>答复单位</source>
        <translation>Answered by</translation>
    </message>
    <message>
        <source>答复</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>答复日期</source>
        <translation>Day of the answer</translation>
    </message>
    <message>
        <source>已答复</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>逾期 {days} 天</source>
        <translation>Days late: {days}</translation>
    </message>
    <message>
        <source>等待答复</source>
        <translation>Waiting for an answer</translation>
    </message>
</context>
<context>
    <name>ServicePart</name>
    <message>
        <source>双报到</source>
        <translation>Double check-in</translation>
    </message>
    <message>
        <source>选一名党员，登记报到、认领岗位和微心愿、积分、评议和给单位的信函。</source>
        <translation>Choose a member to enter check-ins, roles and wishes, points, assessments and letters to the unit.</translation>
    </message>
    <message>
        <source>搜索党员</source>
        <translation>Search members</translation>
    </message>
    <message>
        <source>姓名、拼音首字母、电话后几位</source>
        <translation>Name, pinyin initials, end of the telephone number</translation>
    </message>
    <message>
        <source>姓名、电话</source>
        <translation>Name, telephone</translation>
    </message>
    <message>
        <source>年度</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>{year} 年</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>工作单位</source>
        <translation>Work unit</translation>
    </message>
    <message>
        <source>报到的党组织</source>
        <translation>Party organisation checked in at</translation>
    </message>
    <message>
        <source>报到日期</source>
        <translation>Checked in on</translation>
    </message>
    <message>
        <source>认领</source>
        <translation>Claimed by</translation>
    </message>
    <message>
        <source>积分</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>单位评议</source>
        <translation>Unit's assessment</translation>
    </message>
    <message>
        <source>社区评议</source>
        <translation>Community's assessment</translation>
    </message>
    <message>
        <source>信函</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>没有这样的党员。党员在“组织与党员”里登记。</source>
        <translation>There is no such member. Members are entered in “Organisations and members”.</translation>
    </message>
    <message>
        <source>党员</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>报到</source>
        <translation>Check-in</translation>
    </message>
    <message>
        <source>记积分</source>
        <translation>Give points</translation>
    </message>
    <message>
        <source>评议</source>
        <translation>Assessments</translation>
    </message>
    <message>
        <source>写信函</source>
        <translation>Write letter</translation>
    </message>
    <message>
        <source>选一名党员，这里就有报到、认领、积分、评议和信函。</source>
        <translation>Choose a member to see check-ins, duties, points, assessments and letters.</translation>
    </message>
    <message>
        <source>查看双报到</source>
        <translation>Reading check-ins</translation>
    </message>
    <message>
        <source>身份</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>组织关系</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>社区支部</source>
        <translation>Community branch</translation>
    </message>
    <message>
        <source>打印报到单</source>
        <translation>Print the slip</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>{said}，{day} 撤回：{reason}</source>
        <translation>{said}, withdrawn on {day}: {reason}</translation>
    </message>
    <message>
        <source>结束</source>
        <translation>End</translation>
    </message>
    <message>
        <source>{said}，{day} 结束：{outcome}</source>
        <translation>{said}, ended on {day}: {outcome}</translation>
    </message>
    <message>
        <source>{title}，{points} 分</source>
        <translation>{title}, {points} points</translation>
    </message>
    <message>
        <source>{year} 年{side}：{grade}</source>
        <translation>{year}, {side}: {grade}</translation>
    </message>
    <message>
        <source>打印信函</source>
        <translation>Print the letter</translation>
    </message>
    <message>
        <source>登记回复</source>
        <translation>Enter answer</translation>
    </message>
    <message>
        <source>{said}，{day} 回复：{answer}</source>
        <translation>{said}, answered on {day}: {answer}</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>外观</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>社区</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>法律规则</source>
        <translation>Legal rules</translation>
    </message>
    <message>
        <source>操作记录</source>
        <translation>Audit record</translation>
    </message>
</context>
<context>
    <name>SharesView</name>
    <message>
        <source>各户应缴（测算，没有保存）</source>
        <translation>What each household would pay (worked out, not kept)</translation>
    </message>
    <message>
        <source>不做了</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>重新测算</source>
        <translation>Work it out anew</translation>
    </message>
    <message>
        <source>按此发起筹资</source>
        <translation>Open the crowd-funding so</translation>
    </message>
    <message>
        <source>房号</source>
        <translation>Room number</translation>
    </message>
    <message>
        <source>户主</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>面积</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>系数</source>
        <translation>Coefficient</translation>
    </message>
    <message>
        <source>应缴（元）</source>
        <translation>Due (yuan)</translation>
    </message>
    <message>
        <source>各户应缴</source>
        <translation>Shares of the households</translation>
    </message>
    <message>
        <source>总额 {total}，{base}，{count} 户应缴，合计等于总额。算到分以后余下的分，由尾数最大的户各补一分；尾数相同的，排在前面的户补。</source>
        <translation>Total {total}, {base}; {count} households pay, and their shares sum to the total. The cents left over go, one each, to the households with the largest remainders; of equal ones the first in the list pays.</translation>
    </message>
</context>
<context>
    <name>SheetPart</name>
    <message>
        <source>工作表</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>表头所在的行</source>
        <translation>Row of the header</translation>
    </message>
    <message>
        <source>{name}（隐藏）</source>
        <translation>{name} (hidden)</translation>
    </message>
    <message>
        <source>第 {number} 行</source>
        <translation>Row {number}</translation>
    </message>
    <message>
        <source>这张表像是党员名册（有“{heading}”一列），不能当业主的名册导入：请回上一步，换成有房号、业主姓名和面积的文件。</source>
        <translation>This looks like a register of Party members (it has a column "{heading}"), not a roster of owners: go back and choose a file with rooms, owners and areas.</translation>
    </message>
    <message>
        <source>没有认出表头：请看下面的表，指明表头在第几行。</source>
        <translation>No header was recognised: look at the table below and say which row it is.</translation>
    </message>
    <message>
        <source>第 {row} 行认出了 {known} 列，还缺 {lacks}：换一行试试，或在下一步指明。</source>
        <translation>Row {row}: columns recognised: {known}; missing: {lacks}. Try another row, or say it in the next step.</translation>
    </message>
    <message>
        <source>第 {row} 行是表头，认出了 {known} 列；共 {height} 行。</source>
        <translation>Row {row} is the header; columns recognised: {known}; rows: {height}.</translation>
    </message>
    <message>
        <source>行</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>文件的前几行</source>
        <translation>First rows of the file</translation>
    </message>
</context>
<context>
    <name>SlotsTab</name>
    <message>
        <source>还没有议事日：先成立议事机构，再定每周哪一天、几点、在哪里议事。</source>
        <translation>There is no weekly meeting day yet: form a body, then say on which day, when and where it sits.</translation>
    </message>
    <message>
        <source>设立议事日</source>
        <translation>Set up a meeting day</translation>
    </message>
    <message>
        <source>议事日</source>
        <translation>Meeting days</translation>
    </message>
    <message>
        <source>停止议事日</source>
        <translation>End the meeting day</translation>
    </message>
    <message>
        <source>打印月度统计</source>
        <translation>Print the months</translation>
    </message>
    <message>
        <source>登记没有开</source>
        <translation>Enter as not held</translation>
    </message>
    <message>
        <source>登记这一次</source>
        <translation>Enter this day</translation>
    </message>
    <message>
        <source>议题</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>撤回议题</source>
        <translation>Withdraw the topic</translation>
    </message>
    <message>
        <source>提一个议题</source>
        <translation>Raise a topic</translation>
    </message>
    <message>
        <source>议事日的会议</source>
        <translation>Meetings of the weekly day</translation>
    </message>
    <message>
        <source>按会议记录登记</source>
        <translation>Enter from minutes</translation>
    </message>
    <message>
        <source>打开会议</source>
        <translation>Open meeting</translation>
    </message>
    <message>
        <source>建立会议</source>
        <translation>Call meeting</translation>
    </message>
    <message>
        <source>开过的议事日</source>
        <translation>Days so far</translation>
    </message>
    <message>
        <source>月度统计</source>
        <translation>Months</translation>
    </message>
    <message>
        <source>查看议事日</source>
        <translation>Read meeting days</translation>
    </message>
    <message>
        <source>时间、地点</source>
        <translation>When and where</translation>
    </message>
    <message>
        <source>属于</source>
        <translation>Belongs to</translation>
    </message>
    <message>
        <source>遇到节假日</source>
        <translation>On a holiday</translation>
    </message>
    <message>
        <source>下几次</source>
        <translation>Next days</translation>
    </message>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>节假日，不开</source>
        <translation>holiday, not held</translation>
    </message>
    <message>
        <source>{day}是节假日，顺延</source>
        <translation>moved: {day} is a holiday</translation>
    </message>
    <message>
        <source>放假安排还没有公布</source>
        <translation>holidays not published yet</translation>
    </message>
    <message>
        <source>已按会议记录登记，没有议定的议题已顺延。</source>
        <translation>Entered from the minutes; topics that were not settled rolled over.</translation>
    </message>
</context>
<context>
    <name>StaffView</name>
    <message>
        <source>社区</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>网格</source>
        <translation>Grid</translation>
    </message>
    <message>
        <source>岗位</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>开始日期</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>网格人员</source>
        <translation>Staff of grids</translation>
    </message>
    <message>
        <source>还没有登记网格人员：按“登记人员”，写上谁管哪个网格。</source>
        <translation>No staff is noted yet: press “Add staff” and say who serves which grid.</translation>
    </message>
    <message>
        <source>有人的网格</source>
        <translation>Staffed grids</translation>
    </message>
    <message>
        <source>人员配备</source>
        <translation>Staffing</translation>
    </message>
    <message>
        <source>方案实施以后，这里按社区计数。</source>
        <translation>Once a plan is in force, communities are counted here.</translation>
    </message>
    <message>
        <source>结束任职</source>
        <translation>End post</translation>
    </message>
    <message>
        <source>登记人员</source>
        <translation>Add staff</translation>
    </message>
    <message>
        <source>每个网格平均：{each}。
每个社区平均 {grids} 个网格，人员：{communities}。</source>
        <translation>To a grid: {each}.
To a community: {grids} grids; {communities}.</translation>
    </message>
    <message>
        <source>整个社区</source>
        <translation>Whole community</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>查看备份</source>
        <translation>Show the backups</translation>
    </message>
    <message>
        <source>还没有备份</source>
        <translation>No backup yet</translation>
    </message>
    <message>
        <source>上次备份（已核对）：{moment}</source>
        <translation>Last backup (verified): {moment}</translation>
    </message>
    <message>
        <source>正在停止：{title}</source>
        <translation>Stopping: {title}</translation>
    </message>
    <message>
        <source>正在{title}</source>
        <translation>Working: {title}</translation>
    </message>
    <message>
        <source>，{done} / {total}</source>
        <translation>, {done} / {total}</translation>
    </message>
    <message>
        <source>（另有 {others} 件）</source>
        <translation> (others: {others})</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>导出上报包</source>
        <translation>Export a package</translation>
    </message>
    <message>
        <source>核验上报包</source>
        <translation>Verify a package</translation>
    </message>
    <message>
        <source>密钥卡</source>
        <translation>Key card</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message numerus="yes">
        <source>复制 %n 行</source>
        <translation>
            <numerusform>Copy %n row</numerusform>
            <numerusform>Copy %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TeamsPart</name>
    <message>
        <source>队伍</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>队伍名称</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>小区</source>
        <translation>Compound</translation>
    </message>
    <message>
        <source>负责人</source>
        <translation>Leader</translation>
    </message>
    <message>
        <source>队员</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>还没有队伍。志愿队、巡逻队先在这里组建，再排值班表。</source>
        <translation>No team yet. Form volunteers' teams and patrols here, then make their rota.</translation>
    </message>
    <message>
        <source>组建队伍</source>
        <translation>Form a team</translation>
    </message>
    <message>
        <source>解散队伍</source>
        <translation>End the team</translation>
    </message>
    <message>
        <source>队员离队</source>
        <translation>Note that a member left</translation>
    </message>
    <message>
        <source>增加队员</source>
        <translation>Add members</translation>
    </message>
    <message>
        <source>排值班表</source>
        <translation>Make a rota</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>加入日期</source>
        <translation>Joined on</translation>
    </message>
    <message>
        <source>离队日期</source>
        <translation>Left on</translation>
    </message>
    <message>
        <source>还没有队员。</source>
        <translation>No member yet.</translation>
    </message>
    <message>
        <source>任务</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>组建日期</source>
        <translation>Formed on</translation>
    </message>
    <message>
        <source>值班表</source>
        <translation>Rotas</translation>
    </message>
    <message>
        <source>解散的理由</source>
        <translation>Why it ended</translation>
    </message>
    <message>
        <source>已解散</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>在岗</source>
        <translation>Serving</translation>
    </message>
    <message>
        <source>{name}离队以后不再排班，已经排的班请逐一换人。</source>
        <translation>{name} is put on no more rotas; let somebody take over each shift that is planned.</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>“{label}”最多 {most} 个字，现在有 {count} 个：请写短些。</source>
        <translation>“{label}” has at most {most} characters and now {count}: make it shorter.</translation>
    </message>
</context>
<context>
    <name>Thumbnails</name>
    <message>
        <source>各页</source>
        <translation>All pages</translation>
    </message>
    <message>
        <source>画缩略图</source>
        <translation>Drawing thumbnails</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>时间请写成几点几分，例如 15:30。</source>
        <translation>Write the hour as hours and minutes, such as 15:30.</translation>
    </message>
</context>
<context>
    <name>ToastBar</name>
    <message>
        <source>提示</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>按 Ctrl+Z 撤销。</source>
        <translation>Press Ctrl+Z to undo.</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>姓名、拼音、房号、电话后四位、议题、问题、组织、文书（Ctrl+K）</source>
        <translation>Name, pinyin, room, last four digits, topic, problem, organisation, paper (Ctrl+K)</translation>
    </message>
    <message>
        <source>搜索（Ctrl+K）</source>
        <translation>Search (Ctrl+K)</translation>
    </message>
    <message>
        <source>页面</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>TopicCard</name>
    <message>
        <source>打开会议</source>
        <translation>Open the meeting</translation>
    </message>
    <message>
        <source>打开会议：{topic}</source>
        <translation>Open the meeting: {topic}</translation>
    </message>
    <message numerus="yes">
        <source>承诺逾期 %n 天</source>
        <translation>
            <numerusform>promise %n day late</numerusform>
            <numerusform>promise %n days late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopicView</name>
    <message>
        <source>办理</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>文书</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>议题</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>更改议题</source>
        <translation>Change topic</translation>
    </message>
    <message>
        <source>登记决定</source>
        <translation>Record decision</translation>
    </message>
    <message>
        <source>登记反馈</source>
        <translation>Enter feedback</translation>
    </message>
    <message>
        <source>打开会议</source>
        <translation>Open assembly</translation>
    </message>
    <message>
        <source>流转议题</source>
        <translation>Move the topic on</translation>
    </message>
    <message>
        <source>经过</source>
        <translation>History</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>经办人</source>
        <translation>Person in charge</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>会议</source>
        <translation>Assembly</translation>
    </message>
    <message>
        <source>文书 {count}</source>
        <translation>Papers {count}</translation>
    </message>
    <message>
        <source>议题在“{meeting}”里办理：打开会议，记录协商、流转、反馈。</source>
        <translation>The topic is handled in “{meeting}”: open the meeting to record the discussion, move it on and feed it back.</translation>
    </message>
    <message>
        <source>属于业主共同决定的事项：协商不能代替表决，业主大会通过以后才能实施。</source>
        <translation>The owners decide this together: consultation replaces no vote, and it is carried out only after their assembly passed it.</translation>
    </message>
    <message>
        <source>同意、通过</source>
        <translation>Agreed, passed</translation>
    </message>
    <message>
        <source>不同意、未通过</source>
        <translation>Not agreed, not passed</translation>
    </message>
    <message>
        <source>没有问满意度</source>
        <translation>satisfaction not asked</translation>
    </message>
    <message>
        <source>满意度 {points} 分</source>
        <translation>satisfaction {points}</translation>
    </message>
    <message>
        <source>小区、社区</source>
        <translation>Compound or community</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>提出人</source>
        <translation>Raised by</translation>
    </message>
    <message>
        <source>背景</source>
        <translation>Background</translation>
    </message>
    <message>
        <source>利害关系人</source>
        <translation>Interested parties</translation>
    </message>
    <message>
        <source>备选方案</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>材料</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>共同决定事项</source>
        <translation>Matter for joint decision</translation>
    </message>
    <message>
        <source>决定</source>
        <translation>Decisions</translation>
    </message>
    <message>
        <source>反馈</source>
        <translation>Feedback</translation>
    </message>
    <message>
        <source>更改</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>查看表决结果</source>
        <translation>Show the votes</translation>
    </message>
</context>
<context>
    <name>TopicsSection</name>
    <message>
        <source>议题</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>从议题库加入</source>
        <translation>Add from pool</translation>
    </message>
    <message>
        <source>添加议题</source>
        <translation>Add a topic</translation>
    </message>
    <message>
        <source>写会议记录</source>
        <translation>Write minutes</translation>
    </message>
    <message>
        <source>更正记录</source>
        <translation>Correct the record</translation>
    </message>
    <message>
        <source>关联表决</source>
        <translation>Link a vote</translation>
    </message>
    <message>
        <source>流转议题</source>
        <translation>Move the topic on</translation>
    </message>
    <message>
        <source>登记反馈</source>
        <translation>Record feedback</translation>
    </message>
    <message>
        <source>序号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>查看议题库</source>
        <translation>Look at the pool</translation>
    </message>
    <message>
        <source>查看表决结果</source>
        <translation>Show the vote's result</translation>
    </message>
</context>
<context>
    <name>TotalsPart</name>
    <message>
        <source>外部统计</source>
        <translation>Totals of others</translation>
    </message>
    <message>
        <source>统计来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>起止日期</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>任务数</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>报名人次</source>
        <translation>Sign-ups</translation>
    </message>
    <message>
        <source>录入日期</source>
        <translation>Entered on</translation>
    </message>
    <message>
        <source>这里是别的系统的数字，单独列出，不和本程序的记录相加。</source>
        <translation>These are figures of other systems; they stand apart and are never added to records.</translation>
    </message>
    <message>
        <source>还没有外部统计。志愿服务平台上的任务数、报名人次可以录入这里。</source>
        <translation>No totals yet. Enter here the tasks and sign-ups that a volunteers' platform counted.</translation>
    </message>
    <message>
        <source>录入外部统计</source>
        <translation>Enter totals of others</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>UndoneSection</name>
    <message>
        <source>撤销的收回登记</source>
        <translation>Undone returns</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Serial</translation>
    </message>
    <message>
        <source>房屋</source>
        <translation>Dwelling</translation>
    </message>
    <message>
        <source>原登记收回</source>
        <translation>Noted as returned</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undone</translation>
    </message>
    <message>
        <source>撤销的理由</source>
        <translation>Reason for undoing</translation>
    </message>
    <message>
        <source>见证人</source>
        <translation>Witness</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>口令</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>打开数据</source>
        <translation>Open the data</translation>
    </message>
    <message>
        <source>换一个文件夹</source>
        <translation>Choose another folder</translation>
    </message>
    <message>
        <source>新建数据</source>
        <translation>Make new data</translation>
    </message>
    <message>
        <source>忘记了口令</source>
        <translation>Passphrase forgotten</translation>
    </message>
    <message>
        <source>从备份恢复</source>
        <translation>Restore from a backup</translation>
    </message>
    <message>
        <source>还没有选择数据文件夹</source>
        <translation>No data folder chosen yet</translation>
    </message>
    <message>
        <source>这是示例数据，里面的人都是编的。口令：{passphrase}</source>
        <translation>This is sample data; all people in it are invented. Passphrase: {passphrase}</translation>
    </message>
    <message>
        <source>选择数据文件夹</source>
        <translation>Choose the data folder</translation>
    </message>
    <message>
        <source>正在打开…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>里仁</source>
        <translation>Liren</translation>
    </message>
</context>
<context>
    <name>Unsaved</name>
    <message>
        <source>暂存表单</source>
        <translation>Keep the unsaved form</translation>
    </message>
    <message>
        <source>清除暂存</source>
        <translation>Clear the unsaved form</translation>
    </message>
</context>
<context>
    <name>UnsavedButton</name>
    <message>
        <source>接着填</source>
        <translation>Go on filling in</translation>
    </message>
    <message>
        <source>放弃填写的内容</source>
        <translation>Discard what was filled in</translation>
    </message>
    <message>
        <source>没存完的表单 {count} 份</source>
        <translation>Unsaved forms: {count}</translation>
    </message>
    <message>
        <source>表单暂存不了</source>
        <translation>Unsaved forms cannot be kept</translation>
    </message>
    <message>
        <source>按一下看是哪几份</source>
        <translation>Press to see which</translation>
    </message>
    <message>
        <source>在这一页重新打开“{title}”，填过的内容就会恢复。</source>
        <translation>Open "{title}" on this page again; what was filled in is restored.</translation>
    </message>
    <message>
        <source>“{title}”里填过还没有保存的内容会清除，不能找回。</source>
        <translation>What was filled in and not saved in "{title}" is cleared and cannot be brought back.</translation>
    </message>
    <message>
        <source>放弃内容</source>
        <translation>Discard</translation>
    </message>
</context>
<context>
    <name>UnsavedLine</name>
    <message>
        <source>放弃</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>放弃恢复的内容</source>
        <translation>Discard what was restored</translation>
    </message>
</context>
<context>
    <name>ValueCard</name>
    <message>
        <source>{title}：{setting}</source>
        <translation>{title}: {setting}</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>now</translation>
    </message>
    <message>
        <source>依据：{article}</source>
        <translation>Basis: {article}</translation>
    </message>
    <message>
        <source>有效期：{since} 至 {until}</source>
        <translation>In force: {since} to {until}</translation>
    </message>
    <message>
        <source>可以另行规定的层级：{lower}</source>
        <translation>Layers that may set it otherwise: {lower}</translation>
    </message>
    <message>
        <source>无</source>
        <translation>none</translation>
    </message>
    <message>
        <source>这一项只提醒，不拦住办理；请向街道办核实。</source>
        <translation>This one only warns and never blocks; ask the street office to confirm it.</translation>
    </message>
</context>
<context>
    <name>VenuesTab</name>
    <message>
        <source>活动场所</source>
        <translation>Venues</translation>
    </message>
    <message>
        <source>星级</source>
        <translation>Stars</translation>
    </message>
    <message>
        <source>收支</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>预算</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>收入</source>
        <translation>Income</translation>
    </message>
    <message>
        <source>发放表</source>
        <translation>Payment lists</translation>
    </message>
    <message>
        <source>付款</source>
        <translation>Payments</translation>
    </message>
</context>
<context>
    <name>VerifyPart</name>
    <message>
        <source>上报包</source>
        <translation>Package</translation>
    </message>
    <message>
        <source>选择上报包</source>
        <translation>Choose a package</translation>
    </message>
    <message>
        <source>发件单位的密钥卡</source>
        <translation>Key card of the sender</translation>
    </message>
    <message>
        <source>选择密钥卡</source>
        <translation>Choose a key card</translation>
    </message>
    <message>
        <source>已经登记的单位不用选；没有登记的，选它交来的密钥卡文件</source>
        <translation>Not needed for an enrolled office; otherwise the key card file it handed over</translation>
    </message>
    <message>
        <source>核验上报包</source>
        <translation>Verify a package</translation>
    </message>
    <message>
        <source>保存核对凭据</source>
        <translation>Save the proof</translation>
    </message>
    <message>
        <source>停止核验</source>
        <translation>Stop verifying</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>记录数</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>上报包里的内容</source>
        <translation>Content of the package</translation>
    </message>
    <message>
        <source>不能接收</source>
        <translation>Cannot be taken</translation>
    </message>
    <message>
        <source>核对凭据存到哪里</source>
        <translation>Where to save the proof</translation>
    </message>
    <message>
        <source>核对凭据已保存：{names}。技术人员不用里仁也能据此核对签名。</source>
        <translation>The proof is saved: {names}. A technician can check the signature with it, without Liren.</translation>
    </message>
    <message>
        <source>真实完整</source>
        <translation>Genuine and whole</translation>
    </message>
    <message>
        <source>签名属实，内容没有被改动，也没有缺少。</source>
        <translation>The signature is genuine; nothing was changed and nothing is missing.</translation>
    </message>
    <message>
        <source>（本单位自己导出的）</source>
        <translation> (exported by this office)</translation>
    </message>
    <message>
        <source>来自</source>
        <translation>From</translation>
    </message>
    <message>
        <source>密钥指纹</source>
        <translation>Key's fingerprint</translation>
    </message>
    <message>
        <source>单位编号</source>
        <translation>Office number</translation>
    </message>
    <message>
        <source>第几份</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>制作时间</source>
        <translation>Made at</translation>
    </message>
    <message>
        <source>操作记录校验码</source>
        <translation>Check code of the audit record</translation>
    </message>
    <message>
        <source>共有记录</source>
        <translation>Records in all</translation>
    </message>
    <message>
        <source>上报包 (*.hoapkg)</source>
        <translation>Package (*.hoapkg)</translation>
    </message>
    <message>
        <source>密钥卡 (*.json)</source>
        <translation>Key card (*.json)</translation>
    </message>
    <message>
        <source>核验只看真假和内容，不会改动本单位的数据。</source>
        <translation>Verifying only looks at genuineness and content; it changes nothing in this office's data.</translation>
    </message>
</context>
<context>
    <name>VotingPane</name>
    <message>
        <source>收回表决票</source>
        <translation>Take back ballots</translation>
    </message>
    <message>
        <source>渠道</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>收取人</source>
        <translation>Taken by</translation>
    </message>
    <message>
        <source>票箱</source>
        <translation>Ballot box</translation>
    </message>
    <message>
        <source>封条</source>
        <translation>Seal</translation>
    </message>
    <message>
        <source>监票人（截止后补记时）</source>
        <translation>Supervisor (late entry)</translation>
    </message>
    <message>
        <source>补记的理由（截止后补记时）</source>
        <translation>Reason for the late entry (after the closing)</translation>
    </message>
    <message>
        <source>登记收回</source>
        <translation>Record the return</translation>
    </message>
    <message>
        <source>表决票编号</source>
        <translation>Serial of the ballot</translation>
    </message>
    <message>
        <source>扫描票上的二维码，或者输入编号，回车登记</source>
        <translation>Scan the ballot's QR code, or type the serial, then Enter records it</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Serial</translation>
    </message>
    <message>
        <source>房屋</source>
        <translation>Dwelling</translation>
    </message>
    <message>
        <source>收回</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>撤销登记</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>已收回 {back} 张，还有 {out} 张在外，{left} 张没有送达；投票到 {day} 截止。</source>
        <translation>Returned: {back}, still out: {out}, not delivered: {left}; voting ends on {day}.</translation>
    </message>
    <message>
        <source>确实有这样一张纸的，登记为来历不明的票。</source>
        <translation>If there is such a paper, note it as a foreign one.</translation>
    </message>
    <message numerus="yes">
        <source>已收回 %n 张</source>
        <translation>
            <numerusform>%n ballot is back</numerusform>
            <numerusform>%n ballots are back</numerusform>
        </translation>
    </message>
    <message>
        <source>代签人（不是本人时）</source>
        <translation>Signed by (if not the owner)</translation>
    </message>
    <message>
        <source>代签人的身份</source>
        <translation>Signs as</translation>
    </message>
    <message>
        <source>代签人</source>
        <translation>Signed by</translation>
    </message>
    <message>
        <source>补记的理由</source>
        <translation>Reason for the late entry</translation>
    </message>
    <message>
        <source>已收回的表决票</source>
        <translation>Ballots returned</translation>
    </message>
    <message>
        <source>补记代签人</source>
        <translation>Note signer</translation>
    </message>
    <message>
        <source>还没有收回的表决票</source>
        <translation>Not returned yet</translation>
    </message>
    <message>
        <source>把选中的登记收回</source>
        <translation>Record return</translation>
    </message>
    <message>
        <source>投票日期</source>
        <translation>Day of the vote</translation>
    </message>
    <message>
        <source>还没有收回表决票。</source>
        <translation>No ballot is back yet.</translation>
    </message>
    <message>
        <source>已收回 {back} 张，还有 {out} 张在外；投票到 {day} 截止。</source>
        <translation>Returned: {back}, still out: {out}; voting ends on {day}.</translation>
    </message>
    <message>
        <source>先在下面的表里选中表决票。</source>
        <translation>First select ballots in the table below.</translation>
    </message>
    <message>
        <source>已收回 {serial}　{addresses}</source>
        <translation>Returned: {serial}  {addresses}</translation>
    </message>
    <message>
        <source>先在已收回的表决票里选中登记错了的票。</source>
        <translation>First choose the returned ballots that were noted wrongly.</translation>
    </message>
    <message>
        <source>代签人姓名</source>
        <translation>Name of the signer</translation>
    </message>
    <message>
        <source>依据（票面签名、授权委托书等）</source>
        <translation>On what evidence (signature, proxy form…)</translation>
    </message>
    <message>
        <source>已补记代签人。</source>
        <translation>The signer is noted.</translation>
    </message>
</context>
<context>
    <name>WorkBar</name>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>正在{title}…</source>
        <translation>Working: {title}…</translation>
    </message>
    <message>
        <source>正在停止…</source>
        <translation>Stopping…</translation>
    </message>
</context>
<context>
    <name>ZonesPart</name>
    <message>
        <source>责任区</source>
        <translation>Responsibility zones</translation>
    </message>
    <message>
        <source>范围</source>
        <translation>Extent</translation>
    </message>
    <message>
        <source>户</source>
        <translation>Homes</translation>
    </message>
    <message>
        <source>负责的党员</source>
        <translation>Members in charge</translation>
    </message>
    <message>
        <source>还没有责任区：按“设立责任区”，写上范围和负责的党员。</source>
        <translation>No zone yet: press “Set up zone” and give its extent and the members in charge.</translation>
    </message>
    <message>
        <source>房屋</source>
        <translation>Dwelling</translation>
    </message>
    <message>
        <source>没有人负责、重复负责的房屋</source>
        <translation>Dwellings of nobody, or of two</translation>
    </message>
    <message>
        <source>每户都恰好有一个责任区。</source>
        <translation>Every dwelling has exactly one zone.</translation>
    </message>
    <message>
        <source>党员</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>所在支部</source>
        <translation>Branch</translation>
    </message>
    <message>
        <source>没有责任区的党员</source>
        <translation>Members without a zone</translation>
    </message>
    <message>
        <source>名册里的党员都有责任区。</source>
        <translation>Every member of the register has a zone.</translation>
    </message>
    <message>
        <source>楼栋</source>
        <translation>Building</translation>
    </message>
    <message>
        <source>读取责任区</source>
        <translation>Reading zones</translation>
    </message>
    <message>
        <source>{zones} 个责任区，{covered} / {homes} 户有人负责，{doubled} 户重复负责。</source>
        <translation>{zones} zones; {covered} of {homes} dwellings covered, {doubled} doubly.</translation>
    </message>
    <message>
        <source>没有人负责</source>
        <translation>Nobody in charge</translation>
    </message>
    <message>
        <source>重复负责</source>
        <translation>Doubly covered</translation>
    </message>
    <message>
        <source>有人负责</source>
        <translation>Covered</translation>
    </message>
    <message>
        <source>没有写</source>
        <translation>None named</translation>
    </message>
    <message>
        <source>党员责任区</source>
        <translation>Responsibility zones</translation>
    </message>
    <message>
        <source>撤销责任区</source>
        <translation>Give zone up</translation>
    </message>
    <message>
        <source>变更责任区</source>
        <translation>Change zone</translation>
    </message>
    <message>
        <source>打印责任区卡</source>
        <translation>Print duty cards</translation>
    </message>
    <message>
        <source>设立责任区</source>
        <translation>Set up zone</translation>
    </message>
    <message>
        <source>责任区按小区划：请先在上方选一个小区，再把楼栋、单元分给党员。</source>
        <translation>Zones are drawn by compound: choose one above, then give buildings and entrances to members.</translation>
    </message>
</context>
<context>
    <name>_Clock</name>
    <message>
        <source>按法定期限推算</source>
        <translation>Fill in by legal terms</translation>
    </message>
    <message>
        <source>从投票日期往前、往后推算还空着的日期；已经填的不动</source>
        <translation>Counts the empty days backwards and forwards from the voting; what is filled in stays</translation>
    </message>
    <message>
        <source>投票几天法律没有规定，请填写截止日期，再推算一次。</source>
        <translation>No law says how long the voting lasts: give its last day and count once more.</translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message numerus="yes">
        <source>%n 人</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n persons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 日</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 个月</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 年</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 户</source>
        <translation>
            <numerusform>%n household</numerusform>
            <numerusform>%n households</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 处</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 米</source>
        <translation>
            <numerusform>%n metre</numerusform>
            <numerusform>%n metres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 个单位</source>
        <translation>
            <numerusform>%n unit</numerusform>
            <numerusform>%n units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>打印或者保存过 %n 次，最近 {at}</source>
        <translation>
            <numerusform>Printed or saved %n time, last {at}</numerusform>
            <numerusform>Printed or saved %n times, last {at}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_OfAYear</name>
    <message>
        <source>年度</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>{month}月</source>
        <translation>Month {month}</translation>
    </message>
</context>
<context>
    <name>_Said</name>
    <message numerus="yes">
        <source>有 %n 项不合要求。确实要继续，逐项写明理由；理由会记入档案，并印在核验表上。</source>
        <translation>
            <numerusform>%n point is not met. To go on all the same, give a reason for it; the reason is kept on record and printed on the check sheet.</numerusform>
            <numerusform>%n points are not met. To go on all the same, give a reason for each; the reasons are kept on record and printed on the check sheet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>进行中，还缺 %n 项</source>
        <translation>
            <numerusform>Running; %n missing</numerusform>
            <numerusform>Running; %n missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Thumbs</name>
    <message>
        <source>第 {page} 页</source>
        <translation>Page {page}</translation>
    </message>
</context>
<context>
    <name>affairs</name>
    <message>
        <source>社区公共区域</source>
        <translation>Common ground of the community</translation>
    </message>
    <message>
        <source>登记问题</source>
        <translation>Enter a problem</translation>
    </message>
    <message>
        <source>小区</source>
        <translation>Compound</translation>
    </message>
    <message>
        <source>发现人</source>
        <translation>Found by</translation>
    </message>
    <message>
        <source>谁发现或者反映的，例如：业主来电、网格员巡查</source>
        <translation>Who found or reported it: an owner's call, a grid patrol</translation>
    </message>
    <message>
        <source>发现日期</source>
        <translation>Found on</translation>
    </message>
    <message>
        <source>问题已登记，下一步是受理和交办。</source>
        <translation>The problem is entered. Next: accept it and give it to somebody.</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>自定的类别</source>
        <translation>Own kind</translation>
    </message>
    <message>
        <source>类别选“其他”时可以写明，例如：宠物、噪声</source>
        <translation>May be said where the kind is “other”: pets, noise</translation>
    </message>
    <message>
        <source>问题</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>情况说明</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>实际费用（元）</source>
        <translation>Actual cost (yuan)</translation>
    </message>
    <message>
        <source>更正问题 {label}</source>
        <translation>Correct problem {label}</translation>
    </message>
    <message>
        <source>更正问题</source>
        <translation>Correct the problem</translation>
    </message>
    <message>
        <source>更正是以前写错了；原来的内容和理由都会保留。</source>
        <translation>A correction is of what was wrong before; what it said stays with the reason.</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>已更正。</source>
        <translation>Corrected.</translation>
    </message>
    <message>
        <source>变更理由</source>
        <translation>Reason for the change</translation>
    </message>
    <message>
        <source>交办：{problem}</source>
        <translation>Give to somebody: {problem}</translation>
    </message>
    <message>
        <source>交办问题</source>
        <translation>Give the problem to somebody</translation>
    </message>
    <message>
        <source>交办以后可以打印督办单（D45）。</source>
        <translation>The order (D45) can be printed afterwards.</translation>
    </message>
    <message>
        <source>责任单位</source>
        <translation>Unit in charge</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>Owner (responsible)</translation>
    </message>
    <message>
        <source>办理要求</source>
        <translation>What is asked</translation>
    </message>
    <message>
        <source>完成期限</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>已交办，可以打印督办单。</source>
        <translation>Given to somebody; the order can be printed.</translation>
    </message>
    <message>
        <source>转到哪一步</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>经办人</source>
        <translation>Person in charge</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>做了什么、凭什么，例如：现场查看、会议记录、验收单</source>
        <translation>What was done and on what evidence: a visit, minutes, an acceptance</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>办结时填写；没有花钱的填 0</source>
        <translation>Filled in when it is done; 0 where nothing was spent</translation>
    </message>
    <message>
        <source>档案号</source>
        <translation>Archive number</translation>
    </message>
    <message>
        <source>办理：{problem}</source>
        <translation>Step: {problem}</translation>
    </message>
    <message>
        <source>登记办理</source>
        <translation>Enter a step</translation>
    </message>
    <message>
        <source>已登记。</source>
        <translation>Entered.</translation>
    </message>
    <message>
        <source>登记进展：{problem}</source>
        <translation>Record progress: {problem}</translation>
    </message>
    <message>
        <source>登记进展</source>
        <translation>Record progress</translation>
    </message>
    <message>
        <source>督办单的答复也登记在这里；状态不变，办完了请用“登记办理”。</source>
        <translation>The answer to an order is recorded here too. The state stays as it is; when the work is done use “Enter a step”.</translation>
    </message>
    <message>
        <source>办理情况</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>进展已登记。</source>
        <translation>The progress is recorded.</translation>
    </message>
    <message>
        <source>没有询问</source>
        <translation>Not asked</translation>
    </message>
    <message>
        <source>反馈：{problem}</source>
        <translation>Feedback: {problem}</translation>
    </message>
    <message>
        <source>登记反馈</source>
        <translation>Enter feedback</translation>
    </message>
    <message>
        <source>告知对象</source>
        <translation>Who was told</translation>
    </message>
    <message>
        <source>告知方式</source>
        <translation>How</translation>
    </message>
    <message>
        <source>满意度</source>
        <translation>Satisfaction</translation>
    </message>
    <message>
        <source>5 最满意，1 最不满意</source>
        <translation>5 is most satisfied, 1 least</translation>
    </message>
    <message>
        <source>评价意见</source>
        <translation>Assessment</translation>
    </message>
    <message>
        <source>反馈已登记。</source>
        <translation>The feedback is entered.</translation>
    </message>
    <message>
        <source>认领：{problem}</source>
        <translation>Claim: {problem}</translation>
    </message>
    <message>
        <source>登记认领</source>
        <translation>Enter a claim</translation>
    </message>
    <message>
        <source>几个组织可以都认领；合计时仍只算一件。</source>
        <translation>Several bodies may claim it; totals count it once.</translation>
    </message>
    <message>
        <source>组织</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>已登记认领。</source>
        <translation>The claim is entered.</translation>
    </message>
    <message>
        <source>别处的，写在下面</source>
        <translation>Held elsewhere: named below</translation>
    </message>
    <message>
        <source>关联：{problem}</source>
        <translation>Tie: {problem}</translation>
    </message>
    <message>
        <source>登记关联</source>
        <translation>Tie it</translation>
    </message>
    <message>
        <source>会议、议题或表决</source>
        <translation>Meeting, topic or vote</translation>
    </message>
    <message>
        <source>别处的依据</source>
        <translation>Basis elsewhere</translation>
    </message>
    <message>
        <source>已关联。</source>
        <translation>Tied.</translation>
    </message>
    <message>
        <source>合并到：{problem}</source>
        <translation>Merge into: {problem}</translation>
    </message>
    <message>
        <source>合并问题</source>
        <translation>Merge problems</translation>
    </message>
    <message>
        <source>另一条登记还可以查看，但不再计数；以后可以重新办理。</source>
        <translation>The other entry can still be read and counts no more; it can be reopened later.</translation>
    </message>
    <message>
        <source>和哪一条是同一个问题</source>
        <translation>Which entry is the same problem</translation>
    </message>
    <message>
        <source>已合并，合计只算一件。</source>
        <translation>Merged; totals count one.</translation>
    </message>
    <message>
        <source>重新办理：{problem}</source>
        <translation>Reopen: {problem}</translation>
    </message>
    <message>
        <source>重新办理</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>已重新办理，状态回到受理。</source>
        <translation>Reopened; it is accepted again.</translation>
    </message>
    <message>
        <source>整个小区</source>
        <translation>Whole compound</translation>
    </message>
    <message>
        <source>测算各户应缴</source>
        <translation>Work out each household's share</translation>
    </message>
    <message>
        <source>先测算，看清每一户应缴多少，再发起；测算不保存。</source>
        <translation>See what each household would pay before it is opened; nothing is kept.</translation>
    </message>
    <message>
        <source>总额（元）</source>
        <translation>Total (yuan)</translation>
    </message>
    <message>
        <source>分摊办法</source>
        <translation>How it is split</translation>
    </message>
    <message>
        <source>分摊范围</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>楼层系数</source>
        <translation>Coefficients of floors</translation>
    </message>
    <message>
        <source>一行一层或几层，例如 1-2层 0；没写的是 1，0 是不缴</source>
        <translation>One floor or a span a line, as 1-2 0; 1 where none is written, 0 pays nothing</translation>
    </message>
    <message>
        <source>单独约定的系数</source>
        <translation>Coefficients agreed singly</translation>
    </message>
    <message>
        <source>一行一户：房号、系数</source>
        <translation>A household a line: room number, coefficient</translation>
    </message>
    <message>
        <source>约定金额（元）</source>
        <translation>Agreed amounts (yuan)</translation>
    </message>
    <message>
        <source>按约定金额分摊时填写，一行一户：房号、金额</source>
        <translation>For agreed amounts, a household a line: room number, amount</translation>
    </message>
    <message>
        <source>商铺、办公用房也分摊</source>
        <translation>Shops and offices share it too</translation>
    </message>
    <message>
        <source>不是某个问题的</source>
        <translation>Of no problem</translation>
    </message>
    <message>
        <source>发起筹资</source>
        <translation>Open a crowd-funding</translation>
    </message>
    <message>
        <source>发起以后，各户名单和应缴数额固定，不再随名册变动。</source>
        <translation>From then on the households and what each owes are fixed, whatever the roster says later.</translation>
    </message>
    <message>
        <source>用途</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>哪一次表决，或者哪些业主共同签了字</source>
        <translation>Which vote, or which owners signed</translation>
    </message>
    <message>
        <source>用于哪个问题</source>
        <translation>For which problem</translation>
    </message>
    <message>
        <source>资金管理人</source>
        <translation>Keeper of the money</translation>
    </message>
    <message>
        <source>联系人和电话</source>
        <translation>Contact and telephone</translation>
    </message>
    <message>
        <source>缴款期限</source>
        <translation>Pay by</translation>
    </message>
    <message>
        <source>筹资已发起，可以打印认缴表请各户签名。</source>
        <translation>The crowd-funding is open; print the subscription sheet for the households to sign.</translation>
    </message>
    <message>
        <source>登记缴款：{address}</source>
        <translation>Enter a payment: {address}</translation>
    </message>
    <message>
        <source>登记缴款</source>
        <translation>Enter a payment</translation>
    </message>
    <message>
        <source>{funding}，还应缴 {left}。</source>
        <translation>{funding}; {left} left to pay.</translation>
    </message>
    <message>
        <source>金额（元）</source>
        <translation>Amount (yuan)</translation>
    </message>
    <message>
        <source>缴款人</source>
        <translation>Payer</translation>
    </message>
    <message>
        <source>凭证号</source>
        <translation>Voucher number</translation>
    </message>
    <message>
        <source>缴款已登记，可以打印收据。</source>
        <translation>The payment is entered; its receipt can be printed.</translation>
    </message>
    <message>
        <source>登记退款：{address}</source>
        <translation>Enter a refund: {address}</translation>
    </message>
    <message>
        <source>登记退款</source>
        <translation>Enter a refund</translation>
    </message>
    <message>
        <source>{funding}，实缴 {paid}。</source>
        <translation>{funding}; {paid} paid.</translation>
    </message>
    <message>
        <source>收款人</source>
        <translation>Payee</translation>
    </message>
    <message>
        <source>退款已登记，可以打印退款凭据。</source>
        <translation>The refund is entered; its receipt can be printed.</translation>
    </message>
    <message>
        <source>{nature} {amount}，{address}，{day}。只用于登错的；钱真的退给住户，请登记退款。原记录和收据号保留，收据作废，请收回已经交给住户的收据。</source>
        <translation>{nature} {amount}, {address}, {day}. Only for what was entered wrongly; money that really goes back to a resident is a refund. The entry and its number stay, the receipt is void: take back the copy the resident has.</translation>
    </message>
    <message>
        <source>冲正 {receipt}</source>
        <translation>Reverse {receipt}</translation>
    </message>
    <message>
        <source>冲正这一笔</source>
        <translation>Reverse this entry</translation>
    </message>
    <message>
        <source>已冲正，请重新登记正确的一笔。</source>
        <translation>Reversed; enter the right one now.</translation>
    </message>
    <message>
        <source>补打收据 {receipt}</source>
        <translation>Copy of receipt {receipt}</translation>
    </message>
    <message>
        <source>补打收据</source>
        <translation>Print a copy of the receipt</translation>
    </message>
    <message>
        <source>这张收据已经交付过，补打的会写明“补打”和理由。</source>
        <translation>This receipt was handed out before; the copy says that it is one, and why.</translation>
    </message>
    <message>
        <source>余额 {balance} 会按各户实缴的比例退还，精确到分，并逐户出凭据。</source>
        <translation>The balance {balance} goes back to each household in proportion to what it paid, exact to the cent, with a receipt for each.</translation>
    </message>
    <message>
        <source>结束筹资：{title}</source>
        <translation>Close the crowd-funding: {title}</translation>
    </message>
    <message>
        <source>结束筹资</source>
        <translation>Close the crowd-funding</translation>
    </message>
    <message>
        <source>筹资已结束。</source>
        <translation>The crowd-funding is closed.</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>Way</translation>
    </message>
    <message>
        <source>社区</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>建立台账</source>
        <translation>Open a ledger</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>台账名称</source>
        <translation>Name of the ledger</translation>
    </message>
    <message>
        <source>公共收益要写明是哪一次业主大会表决，或者管理规约的哪一条</source>
        <translation>Common income names the vote of the owners' assembly or the article of the covenant</translation>
    </message>
    <message>
        <source>建账日期</source>
        <translation>Opened on</translation>
    </message>
    <message>
        <source>台账已建立，可以登记收支。</source>
        <translation>The ledger is open; enter what comes and goes.</translation>
    </message>
    <message>
        <source>登记收支：{fund}</source>
        <translation>Enter money: {fund}</translation>
    </message>
    <message>
        <source>登记收支</source>
        <translation>Enter money</translation>
    </message>
    <message>
        <source>收入还是支出</source>
        <translation>Income or expense</translation>
    </message>
    <message>
        <source>付款人或收款人</source>
        <translation>Payer or payee</translation>
    </message>
    <message>
        <source>垫付理由</source>
        <translation>Reason for advancing it</translation>
    </message>
    <message>
        <source>只有台账余额不够时才填</source>
        <translation>Only where the balance does not suffice</translation>
    </message>
    <message>
        <source>第 {number} 笔 {amount} 会由一笔相反的记录冲正，两笔都保留。</source>
        <translation>Entry {number} of {amount} is undone by one the other way; both stay.</translation>
    </message>
    <message>
        <source>冲正第 {number} 笔</source>
        <translation>Undo entry {number}</translation>
    </message>
    <message>
        <source>冲正</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>已冲正。</source>
        <translation>Undone.</translation>
    </message>
    <message>
        <source>登记停用：{problem}</source>
        <translation>Standstill: {problem}</translation>
    </message>
    <message>
        <source>登记停用</source>
        <translation>Enter a standstill</translation>
    </message>
    <message>
        <source>停用的设施</source>
        <translation>What stands still</translation>
    </message>
    <message>
        <source>例如：1 幢 1 单元电梯</source>
        <translation>For example: lift of building 1, entrance 1</translation>
    </message>
    <message>
        <source>停用日期</source>
        <translation>Stands still since</translation>
    </message>
    <message>
        <source>恢复日期</source>
        <translation>Runs again on</translation>
    </message>
    <message>
        <source>还没有恢复的先不填</source>
        <translation>Leave it empty while it stands still</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>已登记停用。</source>
        <translation>The standstill is entered.</translation>
    </message>
    <message>
        <source>登记恢复：{what}</source>
        <translation>Runs again: {what}</translation>
    </message>
    <message>
        <source>登记恢复</source>
        <translation>Enter that it runs again</translation>
    </message>
    <message>
        <source>已登记恢复。</source>
        <translation>It runs again.</translation>
    </message>
    <message>
        <source>改造范围</source>
        <translation>Scope of the works</translation>
    </message>
    <message>
        <source>改造内容</source>
        <translation>Works</translation>
    </message>
    <message>
        <source>预算（元）</source>
        <translation>Budget (yuan)</translation>
    </message>
    <message>
        <source>资金来源</source>
        <translation>Source of the money</translation>
    </message>
    <message>
        <source>施工单位</source>
        <translation>Builder</translation>
    </message>
    <message>
        <source>开工日期</source>
        <translation>Begins on</translation>
    </message>
    <message>
        <source>完工日期</source>
        <translation>Ends on</translation>
    </message>
    <message>
        <source>安全和便民措施</source>
        <translation>Safety and convenience</translation>
    </message>
    <message>
        <source>出具单位</source>
        <translation>Issued by</translation>
    </message>
    <message>
        <source>改造方案：{problem}</source>
        <translation>Plan of works: {problem}</translation>
    </message>
    <message>
        <source>保存方案</source>
        <translation>Save the plan</translation>
    </message>
    <message>
        <source>涉及业主共同决定事项的，表决通过以后才能实施。</source>
        <translation>What the owners decide together is carried out only after their vote.</translation>
    </message>
    <message>
        <source>方案已保存，可以打印（P41）。</source>
        <translation>The plan is saved and can be printed (P41).</translation>
    </message>
    <message>
        <source>拆违通知：{problem}</source>
        <translation>Notice to take down: {problem}</translation>
    </message>
    <message>
        <source>保存通知</source>
        <translation>Save the notice</translation>
    </message>
    <message>
        <source>这是自行拆除的通知，不是行政强制决定。</source>
        <translation>A notice to take it down oneself, no order of enforcement.</translation>
    </message>
    <message>
        <source>通知对象</source>
        <translation>Addressee</translation>
    </message>
    <message>
        <source>要拆除的是什么</source>
        <translation>What is to be taken down</translation>
    </message>
    <message>
        <source>写明法律、法规或者管理规约的名称和条款号</source>
        <translation>Name the law, regulation or management covenant and the article</translation>
    </message>
    <message>
        <source>拆除期限</source>
        <translation>To be taken down by</translation>
    </message>
    <message>
        <source>陈述申辩的方式</source>
        <translation>How to object</translation>
    </message>
    <message>
        <source>通知已保存，可以打印（P42）。</source>
        <translation>The notice is saved and can be printed (P42).</translation>
    </message>
    <message>
        <source>{state}，逾期 {days} 天</source>
        <translation>{state}, {days} days late</translation>
    </message>
    <message>
        <source>已缴齐</source>
        <translation>all paid</translation>
    </message>
    <message>
        <source>已过缴款期限</source>
        <translation>past its day of payment</translation>
    </message>
    <message>
        <source>不缴</source>
        <translation>pays nothing</translation>
    </message>
    <message>
        <source>已缴清</source>
        <translation>Paid in full</translation>
    </message>
    <message>
        <source>缴了一部分</source>
        <translation>paid in part</translation>
    </message>
    <message>
        <source>未缴</source>
        <translation>not paid</translation>
    </message>
    <message>
        <source>已冲正</source>
        <translation>undone</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>还没有打印</source>
        <translation>not printed yet</translation>
    </message>
    <message>
        <source>已打印</source>
        <translation>printed</translation>
    </message>
    <message>
        <source>补打 {count} 次</source>
        <translation>copied {count} times</translation>
    </message>
    <message>
        <source>议事程序</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>打开程序</source>
        <translation>Open procedure</translation>
    </message>
    <message>
        <source>走程序</source>
        <translation>Take through procedure</translation>
    </message>
    <message>
        <source>查看议事程序</source>
        <translation>Look at procedure</translation>
    </message>
    <message>
        <source>还没有走程序：要协商、公开的，选一个程序，一步一步办。</source>
        <translation>No procedure yet: where it must be discussed or disclosed, choose one and go step by step.</translation>
    </message>
    <message>
        <source>{done}/{steps} 步</source>
        <translation>{done} of {steps} steps</translation>
    </message>
    <message>
        <source>走程序：{problem}</source>
        <translation>Take through procedure: {problem}</translation>
    </message>
    <message>
        <source>选定程序</source>
        <translation>Choose procedure</translation>
    </message>
    <message>
        <source>各程序的出处和每一步，在“议事协商”的“议事程序”里看。</source>
        <translation>The source and steps of each procedure are shown under “Procedures” in meetings.</translation>
    </message>
    <message>
        <source>程序</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>什么事</source>
        <translation>What about</translation>
    </message>
    <message>
        <source>议案来源</source>
        <translation>Raised by</translation>
    </message>
    <message>
        <source>开始日期</source>
        <translation>Begins on</translation>
    </message>
    <message>
        <source>开始：{name}</source>
        <translation>Begin: {name}</translation>
    </message>
    <message>
        <source>开始办理</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>已开始走程序，请办理第一步。</source>
        <translation>The procedure has begun; its first step is next.</translation>
    </message>
    <message>
        <source>{count} 步</source>
        <translation>{count} steps</translation>
    </message>
    <message>
        <source>正在办</source>
        <translation>in progress</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>已终止</source>
        <translation>given up</translation>
    </message>
    <message>
        <source>已完成</source>
        <translation>done</translation>
    </message>
    <message>
        <source>已略过</source>
        <translation>left out</translation>
    </message>
    <message>
        <source>可以办</source>
        <translation>may be done</translation>
    </message>
    <message>
        <source>等日期</source>
        <translation>waits for its day</translation>
    </message>
    <message>
        <source>等前面的步骤</source>
        <translation>waits for earlier steps</translation>
    </message>
</context>
<context>
    <name>assemblies</name>
    <message>
        <source>票面</source>
        <translation>Ballot</translation>
    </message>
    <message>
        <source>先扫描或者输入编号，这里就列出票面上的各行。</source>
        <translation>Scan or type a serial first; the lines of that ballot are listed here.</translation>
    </message>
    <message>
        <source>行</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>票面上的一行</source>
        <translation>Line on the ballot</translation>
    </message>
    <message>
        <source>选择</source>
        <translation>Choice</translation>
    </message>
    <message>
        <source>同意了 {ticks} 人，应选 {seats} 人：多于应选人数的，选举部分无效（已退出的候选人不占名额）。请核对票面；确实如此的，回车保存。</source>
        <translation>It agrees to {ticks} candidates for {seats} seats: with more persons than seats the election part is invalid (a candidate who left takes no seat). Compare the paper; if it is so, Enter saves it.</translation>
    </message>
    <message>
        <source>候选人已退出，不计当选</source>
        <translation>Candidate left: not counted</translation>
    </message>
    <message>
        <source>只算交回的票：{outcome}</source>
        <translation>Returned ballots only: {outcome}</translation>
    </message>
    <message>
        <source>未交回的随多数：{outcome}</source>
        <translation>Silent with the majority: {outcome}</translation>
    </message>
    <message>
        <source>以后者为准，依据{clause}</source>
        <translation>The latter is in force, by {clause}</translation>
    </message>
    <message>
        <source>投给该候选人的票不计入当选，其余候选人的票有效。</source>
        <translation>Votes for this candidate elect nobody; those for the others are valid.</translation>
    </message>
    <message>
        <source>得票相同，要另行投票才能定下最后的席位。</source>
        <translation>A tie: a run-off must decide on the last seats.</translation>
    </message>
    <message>
        <source>同意比例已达到，但按得票排在应选名额之后。</source>
        <translation>Enough agreed, but others with more votes took the seats.</translation>
    </message>
    <message>
        <source>票还没有收齐读完，结果未定。</source>
        <translation>Ballots are still out or not read: nothing is decided.</translation>
    </message>
    <message>
        <source>按已录入的票算，还没有宣布。</source>
        <translation>By the ballots entered; not declared yet.</translation>
    </message>
    <message>
        <source>与已宣布的结果一致。</source>
        <translation>As in the declared result.</translation>
    </message>
    <message>
        <source>计票重新打开过：按现在的录入算，不是已宣布的结果。</source>
        <translation>The count was opened again: by the present entries, not the declared result.</translation>
    </message>
    <message>
        <source>会议没有结果就结束了。</source>
        <translation>The assembly ended without a result.</translation>
    </message>
    <message>
        <source>不计未表决的业主时：{outcome}</source>
        <translation>Leaving out owners who did not vote: {outcome}</translation>
    </message>
    <message>
        <source>对照</source>
        <translation>Comparison</translation>
    </message>
    <message>
        <source>不能判断</source>
        <translation>Cannot be judged</translation>
    </message>
    <message>
        <source>符合</source>
        <translation>Met</translation>
    </message>
    <message>
        <source>未达到</source>
        <translation>Not reached</translation>
    </message>
    <message>
        <source>须占{share}以上</source>
        <translation>at least {share} needed</translation>
    </message>
    <message>
        <source>须超过{share}</source>
        <translation>more than {share} needed</translation>
    </message>
    <message>
        <source>还差 {short}</source>
        <translation>Short by {short}</translation>
    </message>
    <message>
        <source>{part} / {whole} 人</source>
        <translation>{part} / {whole} persons</translation>
    </message>
    <message>
        <source>参加表决</source>
        <translation>Participation</translation>
    </message>
    <message>
        <source>第 {version} 版，{day} 宣布</source>
        <translation>version {version}, declared on {day}</translation>
    </message>
    <message>
        <source>当选 {names}</source>
        <translation>elected: {names}</translation>
    </message>
    <message>
        <source>更正以前</source>
        <translation>Before the correction</translation>
    </message>
    <message>
        <source>当选</source>
        <translation>Elected</translation>
    </message>
    <message>
        <source>候补</source>
        <translation>Alternate</translation>
    </message>
    <message>
        <source>须另行投票</source>
        <translation>Run-off needed</translation>
    </message>
    <message>
        <source>异议截止</source>
        <translation>Objections until</translation>
    </message>
    <message>
        <source>另行投票</source>
        <translation>Run-off</translation>
    </message>
    <message>
        <source>不计当选</source>
        <translation>Struck off</translation>
    </message>
    <message>
        <source>未当选</source>
        <translation>Not elected</translation>
    </message>
    <message>
        <source>有效</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>平衡</source>
        <translation>Balanced</translation>
    </message>
    <message>
        <source>还不平衡</source>
        <translation>Not balanced</translation>
    </message>
    <message>
        <source>发出</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>{issued} 张 = 收回 {returned} + 未收回 {out} + 作废 {voided}</source>
        <translation>{issued} = returned {returned} + not returned {out} + voided {voided}</translation>
    </message>
    <message>
        <source>送达</source>
        <translation>Delivery</translation>
    </message>
    <message>
        <source>{delivered} 张，其中公告送达 {announced} 张；未送达 {rest} 张</source>
        <translation>{delivered}, of these by public notice {announced}; not delivered {rest}</translation>
    </message>
    <message>
        <source>收回</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>{returned} 张 = 计入 {counted} + 无效 {invalid} + 待定 {open}</source>
        <translation>{returned} = counted {counted} + invalid {invalid} + open {open}</translation>
    </message>
    <message>
        <source>箱内</source>
        <translation>In the boxes</translation>
    </message>
    <message>
        <source>{found} 张，其中来历不明 {foreign} 张</source>
        <translation>{found}, of these foreign papers {foreign}</translation>
    </message>
    <message>
        <source>没有登记取出多少张</source>
        <translation>It is not recorded how many papers were taken out</translation>
    </message>
    <message>
        <source>账目</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>新业主</source>
        <translation>New owner</translation>
    </message>
    <message>
        <source>名册上的业主</source>
        <translation>Owner on the roll</translation>
    </message>
    <message>
        <source>每名投票权人一张</source>
        <translation>one ballot for each voter</translation>
    </message>
    <message>
        <source>每套房屋一张</source>
        <translation>one ballot for each dwelling</translation>
    </message>
    <message>
        <source>待审查</source>
        <translation>To be checked</translation>
    </message>
    <message>
        <source>正式候选人</source>
        <translation>Candidate</translation>
    </message>
    <message>
        <source>审查不通过</source>
        <translation>Not admitted</translation>
    </message>
    <message>
        <source>已退出</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>不符合</source>
        <translation>Not met</translation>
    </message>
    <message>
        <source>待核</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>不符合的不得参选</source>
        <translation>Who does not meet it may not stand</translation>
    </message>
    <message>
        <source>不符合的须公开</source>
        <translation>Not meeting it is disclosed</translation>
    </message>
    <message>
        <source>倡导，不符合也可以参选</source>
        <translation>Preferred; who does not meet it may stand</translation>
    </message>
    <message>
        <source>未送达</source>
        <translation>Not delivered</translation>
    </message>
    <message>
        <source>已送达</source>
        <translation>Delivered</translation>
    </message>
    <message>
        <source>拒收</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>已收回</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>已录入</source>
        <translation>Entered</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>Voided</translation>
    </message>
    <message>
        <source>没有签名</source>
        <translation>Not signed</translation>
    </message>
    <message>
        <source>签名人不是业主或者代理人</source>
        <translation>Signed by another person</translation>
    </message>
    <message>
        <source>没有附授权委托书</source>
        <translation>No proxy form attached</translation>
    </message>
    <message>
        <source>逾期交回</source>
        <translation>Returned late</translation>
    </message>
    <message>
        <source>复印、自制或者编号不符</source>
        <translation>Copied or wrong serial</translation>
    </message>
    <message>
        <source>重复投票</source>
        <translation>Voted twice</translation>
    </message>
    <message>
        <source>已经作废的票</source>
        <translation>Voided ballot</translation>
    </message>
    <message>
        <source>初录</source>
        <translation>First reading</translation>
    </message>
    <message>
        <source>复录</source>
        <translation>Second reading</translation>
    </message>
    <message>
        <source>认定</source>
        <translation>Ruling</translation>
    </message>
    <message>
        <source>按人数</source>
        <translation>By persons</translation>
    </message>
    <message>
        <source>按面积</source>
        <translation>By area</translation>
    </message>
    <message>
        <source>按人数和面积</source>
        <translation>By persons and area</translation>
    </message>
    <message>
        <source>没有写明</source>
        <translation>Not stated</translation>
    </message>
    <message>
        <source>还不能进入“{stage}”：{need}</source>
        <translation>"{stage}" cannot begin yet: {need}</translation>
    </message>
    <message>
        <source>进入“{stage}”</source>
        <translation>Begin "{stage}"</translation>
    </message>
    <message>
        <source>进入下一阶段</source>
        <translation>Begin the next stage</translation>
    </message>
    <message>
        <source>已进入“{stage}”。</source>
        <translation>"{stage}" has begun.</translation>
    </message>
    <message>
        <source>第 {number} 项的理由</source>
        <translation>Reason for point {number}</translation>
    </message>
    <message>
        <source>离开“{stage}”以后不能退回；这个阶段的数据会保留。</source>
        <translation>After "{stage}" there is no way back; the data of this stage is kept.</translation>
    </message>
    <message>
        <source>提醒：{text}</source>
        <translation>Reminder: {text}</translation>
    </message>
    <message>
        <source>保持待核</source>
        <translation>Leave open</translation>
    </message>
    <message>
        <source>都已核实，符合</source>
        <translation>All checked and met</translation>
    </message>
    <message>
        <source>下面待核的各条</source>
        <translation>The open conditions below</translation>
    </message>
    <message>
        <source>证据</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>审查人</source>
        <translation>Checked by</translation>
    </message>
    <message>
        <source>审查日期</source>
        <translation>Day of the check</translation>
    </message>
    <message>
        <source>{text}：由程序按档案核对，{answer}。</source>
        <translation>{text}: checked by the program against its records, {answer}.</translation>
    </message>
    <message>
        <source>逐条审查：{name}</source>
        <translation>Check each condition: {name}</translation>
    </message>
    <message>
        <source>登记审查</source>
        <translation>Record the checks</translation>
    </message>
    <message>
        <source>已登记审查情况。</source>
        <translation>The checks are recorded.</translation>
    </message>
    <message>
        <source>{severity}；{article}</source>
        <translation>{severity}; {article}</translation>
    </message>
    <message>
        <source>公告张贴以后改期，或者投票日期已经过去，才填写</source>
        <translation>Only after the notice is posted, or for voting days that are over</translation>
    </message>
    <message>
        <source>改期的理由</source>
        <translation>Reason for the change</translation>
    </message>
    <message>
        <source>排定日期</source>
        <translation>Plan the days</translation>
    </message>
    <message>
        <source>日期已排定。</source>
        <translation>The days are planned.</translation>
    </message>
    <message>
        <source>{year} 年的放假安排还没有录入，放假、调休请自己核对</source>
        <translation>the rest days of {year} are not entered yet: check holidays and make-up days yourself</translation>
    </message>
    <message>
        <source>排在“{step}”之前，不早于 {day}</source>
        <translation>before “{step}”; not before {day}</translation>
    </message>
    <message>
        <source>{limits}；有争议，没有争议的是 {day}</source>
        <translation>{limits}; disputed, {day} is not</translation>
    </message>
    <message>
        <source>{first} 到 {last}</source>
        <translation>{first} to {last}</translation>
    </message>
    <message>
        <source>不早于 {day}</source>
        <translation>Not before {day}</translation>
    </message>
    <message>
        <source>不晚于 {day}</source>
        <translation>Not after {day}</translation>
    </message>
    <message>
        <source>等“{step}”排定后推算</source>
        <translation>waits until “{step}” is planned</translation>
    </message>
    <message>
        <source>最晚 {last}，已经过去</source>
        <translation>no later than {last}, which is past</translation>
    </message>
    <message>
        <source>没有合适的日期：不早于 {first}，又不晚于 {last}</source>
        <translation>no such day: not before {first}, yet not after {last}</translation>
    </message>
    <message>
        <source>没有合适的日期：{first} 到 {last} 都休息</source>
        <translation>no such day: rest days from {first} to {last}</translation>
    </message>
    <message>
        <source>撤销 {count} 张表决票的收回登记，例如 {serial} {addresses}。撤销以后这些票算在外；原登记、理由和见证人都会保留。已经录入过的不能撤销。</source>
        <translation>Undo the return of {count} ballots, such as {serial} {addresses}. They count as out again; what was noted, the reason and the witness are kept. A ballot that was read cannot be undone.</translation>
    </message>
    <message>
        <source>撤销收回登记</source>
        <translation>Undo returns</translation>
    </message>
    <message>
        <source>撤销登记</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>已撤销。</source>
        <translation>Undone.</translation>
    </message>
    <message>
        <source>登记推荐</source>
        <translation>Record a proposal</translation>
    </message>
    <message>
        <source>姓名和房屋写得与名册一致，就由名册证明是业主。</source>
        <translation>With name and dwelling as on the roll, the roll proves that this is an owner.</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>房屋</source>
        <translation>Dwelling</translation>
    </message>
    <message>
        <source>例如 3栋2单元501</source>
        <translation>For example room 501, entrance 2, building 3</translation>
    </message>
    <message>
        <source>已登记推荐。</source>
        <translation>The proposal is recorded.</translation>
    </message>
    <message>
        <source>更正推荐：{name}</source>
        <translation>Correct the proposal: {name}</translation>
    </message>
    <message>
        <source>更正推荐</source>
        <translation>Correct proposal</translation>
    </message>
    <message>
        <source>姓名和房屋不能更正；候选人名单已经张贴的，更正后重新张贴。</source>
        <translation>Name and dwelling cannot be corrected; where the list of candidates hangs, post it again afterwards.</translation>
    </message>
    <message>
        <source>为什么更正</source>
        <translation>Why it is put right</translation>
    </message>
    <message>
        <source>已更正。</source>
        <translation>It was put right.</translation>
    </message>
    <message>
        <source>政治面貌</source>
        <translation>Political status</translation>
    </message>
    <message>
        <source>职业</source>
        <translation>Occupation</translation>
    </message>
    <message>
        <source>候选人名单上要印</source>
        <translation>Printed on the list of candidates</translation>
    </message>
    <message>
        <source>谁推荐</source>
        <translation>Proposed by</translation>
    </message>
    <message>
        <source>推荐人</source>
        <translation>Proposers</translation>
    </message>
    <message>
        <source>联名推荐时填写</source>
        <translation>Fill in for a joint proposal</translation>
    </message>
    <message>
        <source>第几次录入</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>录入人</source>
        <translation>Entered by</translation>
    </message>
    <message>
        <source>编号 {text} 的末位校验符不对，是抄错或者输错了：请对照票面重新输入。</source>
        <translation>The last character of {text} does not fit: it was copied or typed wrongly. Type it again from the ballot.</translation>
    </message>
    <message>
        <source>{text} 不是完整的编号：请照票面输入全部，例如 {prefix}-0000001-末位。</source>
        <translation>{text} is not a whole serial: type all of it from the ballot, such as {prefix}-0000001-last.</translation>
    </message>
    <message>
        <source>本次会议没有发出编号为 {text} 的表决票，请核对。</source>
        <translation>No ballot {text} was issued for this assembly; check it.</translation>
    </message>
    <message>
        <source>{serial} 没有登记收回，不能录入。</source>
        <translation>{serial} is not recorded as returned and cannot be entered.</translation>
    </message>
    <message>
        <source>{serial} 已经认定，不再录入；认定错了的，在“差异与认定”里更正认定。</source>
        <translation>{serial} was ruled on and is not entered again; correct a wrong ruling under “Differences and rulings”.</translation>
    </message>
    <message>
        <source>{serial} 这一遍已经录入过：要更正，先写明理由；拿错票的按 Esc。</source>
        <translation>{serial} was entered in this reading already: to correct it, write the reason first; press Esc if it is the wrong ballot.</translation>
    </message>
    <message>
        <source>计票已经结束：宣布过的结果不再有效，当选的人不再就任，还要另行公告业主。请先书面报告街道办。</source>
        <translation>The count is over: a declared result is void, who was elected takes no office, and the owners must be told by another notice. Report to the street office in writing first.</translation>
    </message>
    <message>
        <source>会议到此为止，没有结果；已经发出的表决票不再计票。</source>
        <translation>The assembly ends here without a result; ballots that were issued are not counted.</translation>
    </message>
    <message>
        <source>早于规定</source>
        <translation>too early</translation>
    </message>
    <message>
        <source>晚于规定</source>
        <translation>too late</translation>
    </message>
    <message>
        <source>要核对</source>
        <translation>To check</translation>
    </message>
</context>
<context>
    <name>committees</name>
    <message>
        <source>补入业主委员会</source>
        <translation>Fill the seats of the committee</translation>
    </message>
    <message>
        <source>成立业主委员会</source>
        <translation>Form the owners' committee</translation>
    </message>
    <message>
        <source>补入委员</source>
        <translation>Fill the seats</translation>
    </message>
    <message>
        <source>成立业委会</source>
        <translation>Form the committee</translation>
    </message>
    <message>
        <source>按宣布的结果，委员：{names}。</source>
        <translation>By the declared result, members: {names}.</translation>
    </message>
    <message>
        <source>补选的委员已补入。接着办理变更备案。</source>
        <translation>The seats are filled. File the change next.</translation>
    </message>
    <message>
        <source>更正业委会资料</source>
        <translation>Correct the committee's particulars</translation>
    </message>
    <message>
        <source>更正资料</source>
        <translation>Correct the particulars</translation>
    </message>
    <message>
        <source>已经打印的文书不会跟着变：更正以后要重新打印，张贴过的重新张贴。</source>
        <translation>Papers printed already do not change with it: print them again, and post again what hangs.</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>已更正业委会资料。</source>
        <translation>The particulars were corrected.</translation>
    </message>
    <message>
        <source>任期从</source>
        <translation>Term from</translation>
    </message>
    <message>
        <source>任期（年）</source>
        <translation>Term (years)</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>委员总数</source>
        <translation>Seats in all</translation>
    </message>
    <message>
        <source>整个委员会的席位数，不是补选的名额</source>
        <translation>of the whole committee, not those by-elected</translation>
    </message>
    <message>
        <source>在任委员</source>
        <translation>Members in office</translation>
    </message>
    <message>
        <source>每人一行：姓名，职务，政治面貌，住址，电话，职业。已经离任的删去；补选的不必写。</source>
        <translation>A line each: name, post, political status, address, telephone, occupation, in Chinese words. Delete who has left; those by-elected need no line.</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>仍要成立的理由</source>
        <translation>Reason to form it all the same</translation>
    </message>
    <message>
        <source>当选人数少于法定人数，或者有人已经不是业主时填写</source>
        <translation>Fill in where fewer were elected than the law wants, or somebody is no owner any more</translation>
    </message>
    <message>
        <source>业主委员会已成立。接着登记首次会议。</source>
        <translation>The owners' committee is formed. Next record its first meeting.</translation>
    </message>
    <message>
        <source>开始</source>
        <translation>Begun</translation>
    </message>
    <message>
        <source>结束</source>
        <translation>End</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>主持人</source>
        <translation>Chaired by</translation>
    </message>
    <message>
        <source>记录人</source>
        <translation>Minutes by</translation>
    </message>
    <message>
        <source>列席</source>
        <translation>Observers</translation>
    </message>
    <message>
        <source>其他记载</source>
        <translation>Further notes</translation>
    </message>
    <message>
        <source>登记首次会议</source>
        <translation>Record the first meeting</translation>
    </message>
    <message>
        <source>过半数委员到会才能开会；主任、副主任由全体委员推选，登记以后不能改。</source>
        <translation>More than half of the members must be present; all members choose the chair and vice chairs; what is recorded cannot be changed.</translation>
    </message>
    <message>
        <source>报送到</source>
        <translation>Sent to</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>报送日期</source>
        <translation>Day sent</translation>
    </message>
    <message>
        <source>接收人</source>
        <translation>Received by</translation>
    </message>
    <message>
        <source>登记报送备案</source>
        <translation>Record the sending for filing</translation>
    </message>
    <message>
        <source>按表决的事项和公告填写</source>
        <translation>As the matter voted on and the notice say</translation>
    </message>
    <message>
        <source>首次会议已登记。打印 D30 张贴以后，在“业主大会”这次会议的文书里登记张贴。</source>
        <translation>The first meeting is on record. When D30 is printed and hangs, note its posting among the papers of the assembly.</translation>
    </message>
    <message>
        <source>几个人用顿号隔开，单位写在括号里：许静（某社区居委会）</source>
        <translation>Several names with commas between; the unit in brackets</translation>
    </message>
    <message>
        <source>登记电话：{name}</source>
        <translation>Note the telephone: {name}</translation>
    </message>
    <message>
        <source>登记电话</source>
        <translation>Note the telephone</translation>
    </message>
    <message>
        <source>备案的委员名单（D31）要写每个人的电话。</source>
        <translation>The list of members for the filing (D31) gives everybody's telephone.</translation>
    </message>
    <message>
        <source>更改的理由</source>
        <translation>Reason for the change</translation>
    </message>
    <message>
        <source>已经登记过号码、现在更改的，写明为什么</source>
        <translation>Where a number was noted before, say why it changes</translation>
    </message>
    <message>
        <source>已登记电话。</source>
        <translation>The telephone is noted.</translation>
    </message>
    <message>
        <source>得票相同、再次投票的</source>
        <translation>Equal votes, voted on again</translation>
    </message>
    <message>
        <source>一行一次：职务，姓名，同意，反对，弃权；第二次投票的行末写“再次”。上面已经写的那一次不再写</source>
        <translation>A line for each vote: post, name, agree, against, abstained; end the line with again in the second ballot. Leave out the vote entered above</translation>
    </message>
    <message>
        <source>得票相同怎样处理</source>
        <translation>How equal votes are settled</translation>
    </message>
    <message>
        <source>法律没有规定：写议事规则的条款，或者全体委员商定的办法</source>
        <translation>No law says: name the clause of the rules, or what all members agreed</translation>
    </message>
    <message>
        <source>登记报送</source>
        <translation>Record the sending</translation>
    </message>
    <message>
        <source>逐份核对放进材料里的文书；缺一份就不能登记。</source>
        <translation>Check each paper put into the filing; it cannot be recorded while one is missing.</translation>
    </message>
    <message>
        <source>已登记报送。</source>
        <translation>The sending is recorded.</translation>
    </message>
    <message>
        <source>每种材料的份数</source>
        <translation>Copies of each paper</translation>
    </message>
    <message>
        <source>更正的理由</source>
        <translation>Reason for the correction</translation>
    </message>
    <message>
        <source>更正备案报送</source>
        <translation>Correct the filing</translation>
    </message>
    <message>
        <source>更正报送</source>
        <translation>Correct the filing</translation>
    </message>
    <message>
        <source>只更正登记时写错的，材料目录不变；原登记保留。</source>
        <translation>Only what was noted wrongly; the index of the packet stays, and the old record is kept.</translation>
    </message>
    <message>
        <source>已更正报送。</source>
        <translation>The filing was corrected.</translation>
    </message>
    <message>
        <source>报送到别处的理由</source>
        <translation>Reason for another authority</translation>
    </message>
    <message>
        <source>报送机关与规定不同时，写明当地的规定或者委托</source>
        <translation>Where the authority is not the one that the rules name, give the local rule or the mandate</translation>
    </message>
    <message>
        <source>准予备案</source>
        <translation>Filing accepted</translation>
    </message>
    <message>
        <source>退回补正</source>
        <translation>Sent back to be completed</translation>
    </message>
    <message>
        <source>登记备案答复</source>
        <translation>Record the answer to the filing</translation>
    </message>
    <message>
        <source>登记答复</source>
        <translation>Record the answer</translation>
    </message>
    <message>
        <source>答复</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>备案编号</source>
        <translation>Filing number</translation>
    </message>
    <message>
        <source>要补什么</source>
        <translation>What to complete</translation>
    </message>
    <message>
        <source>退回补正时填写</source>
        <translation>Fill in when it was sent back</translation>
    </message>
    <message>
        <source>已登记答复。</source>
        <translation>The answer is recorded.</translation>
    </message>
    <message>
        <source>{name}到会</source>
        <translation>{name} is present</translation>
    </message>
    <message>
        <source>{name}的分工</source>
        <translation>Duties of {name}</translation>
    </message>
    <message>
        <source>主任、副主任的分工写在上面</source>
        <translation>Those of chair and vice chair stand above</translation>
    </message>
    <message>
        <source>不设</source>
        <translation>None</translation>
    </message>
    <message>
        <source>{word}：同意票</source>
        <translation>{word}: votes to agree</translation>
    </message>
    <message>
        <source>{word}：反对票</source>
        <translation>{word}: votes against</translation>
    </message>
    <message>
        <source>{word}：弃权票</source>
        <translation>{word}: votes to abstain</translation>
    </message>
    <message>
        <source>{word}：分工</source>
        <translation>{word}: duties</translation>
    </message>
    <message>
        <source>本单位自己附上的材料，看到原件再勾选</source>
        <translation>The office adds this document itself; tick it when the original is at hand</translation>
    </message>
    <message>
        <source>没有打印或者另存过，看到原件再勾选</source>
        <translation>neither printed nor saved yet; tick it once the original lies before you</translation>
    </message>
    <message>
        <source>{title}的页数</source>
        <translation>Pages of {title}</translation>
    </message>
    <message>
        <source>不填的由移交人写在目录上</source>
        <translation>Left empty, whoever hands it in writes it on the index</translation>
    </message>
    <message>
        <source>{name}（再次投票）</source>
        <translation>{name} (second ballot)</translation>
    </message>
    <message>
        <source>当选</source>
        <translation>Elected</translation>
    </message>
    <message>
        <source>未当选</source>
        <translation>Not elected</translation>
    </message>
    <message>
        <source>已放进</source>
        <translation>Put in</translation>
    </message>
    <message>
        <source>待放进</source>
        <translation>To be put in</translation>
    </message>
</context>
<context>
    <name>day</name>
    <message>
        <source>周一</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>周二</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>周三</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>周四</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>周五</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>周六</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>周日</source>
        <translation>Sun</translation>
    </message>
</context>
<context>
    <name>dialogs</name>
    <message>
        <source>不做了</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>打开文件</source>
        <translation>Open a file</translation>
    </message>
    <message>
        <source>保存文件</source>
        <translation>Save a file</translation>
    </message>
    <message>
        <source>选择文件夹</source>
        <translation>Choose a folder</translation>
    </message>
    <message>
        <source>位置：</source>
        <translation>Look in:</translation>
    </message>
    <message>
        <source>名称：</source>
        <translation>Name:</translation>
    </message>
    <message>
        <source>类型：</source>
        <translation>Type:</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>没有做成</source>
        <translation>Not done</translation>
    </message>
</context>
<context>
    <name>files</name>
    <message>
        <source>文件夹</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>{kind} 文件</source>
        <translation>{kind} file</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>大小</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>修改日期</source>
        <translation>Changed on</translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>还缺</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>不符合</source>
        <translation>Not met</translation>
    </message>
    <message>
        <source>请注意</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>{place}：{text}</source>
        <translation>{place}: {text}</translation>
    </message>
    <message>
        <source>不能判断</source>
        <translation>Cannot be judged</translation>
    </message>
    <message>
        <source>符合</source>
        <translation>Met</translation>
    </message>
    <message>
        <source>未达到</source>
        <translation>Not reached</translation>
    </message>
    <message>
        <source>通过</source>
        <translation>Passed</translation>
    </message>
    <message>
        <source>未通过</source>
        <translation>Not passed</translation>
    </message>
    <message>
        <source>无效</source>
        <translation>Invalid</translation>
    </message>
    <message>
        <source>待查明</source>
        <translation>Undetermined</translation>
    </message>
</context>
<context>
    <name>found</name>
    <message>
        <source>议题</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>会议</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>议事机构</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>问题</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>筹资</source>
        <translation>Crowd-funding</translation>
    </message>
    <message>
        <source>矛盾纠纷</source>
        <translation>Dispute</translation>
    </message>
    <message>
        <source>党组织</source>
        <translation>Party organisation</translation>
    </message>
    <message>
        <source>党员</source>
        <translation>Party member</translation>
    </message>
    <message>
        <source>共建单位</source>
        <translation>Partner unit</translation>
    </message>
    <message>
        <source>网格</source>
        <translation>Grid</translation>
    </message>
    <message>
        <source>责任区</source>
        <translation>Responsibility zone</translation>
    </message>
    <message>
        <source>活动场所</source>
        <translation>Venue</translation>
    </message>
</context>
<context>
    <name>gauge</name>
    <message>
        <source>须占{share}以上</source>
        <translation>at least {share} needed</translation>
    </message>
    <message>
        <source>须超过{share}</source>
        <translation>more than {share} needed</translation>
    </message>
    <message>
        <source>数据不全，不能判断</source>
        <translation>Data is incomplete: cannot be judged</translation>
    </message>
    <message>
        <source>已达到</source>
        <translation>Reached</translation>
    </message>
    <message>
        <source>还差 {short}</source>
        <translation>Short by {short}</translation>
    </message>
    <message>
        <source>不明</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>须满 {share}</source>
        <translation>≥ {share}</translation>
    </message>
    <message>
        <source>须超 {share}</source>
        <translation>&gt; {share}</translation>
    </message>
</context>
<context>
    <name>home</name>
    <message>
        <source>成立筹备组</source>
        <translation>Form the preparatory group</translation>
    </message>
    <message>
        <source>张贴筹备组名单公示</source>
        <translation>Post the publicity of the preparatory group</translation>
    </message>
    <message>
        <source>筹备组名单公示期满，可以取下</source>
        <translation>The preparatory group's publicity is over and can be removed</translation>
    </message>
    <message>
        <source>张贴业主名册公示</source>
        <translation>Post the publicity of the owners' roll</translation>
    </message>
    <message>
        <source>业主名册公示期满，可以取下</source>
        <translation>The owners' roll's publicity is over and can be removed</translation>
    </message>
    <message>
        <source>张贴候选人公示</source>
        <translation>Post the publicity of the candidates</translation>
    </message>
    <message>
        <source>候选人公示期满，可以取下</source>
        <translation>The candidates' publicity is over and can be removed</translation>
    </message>
    <message>
        <source>张贴会议公告</source>
        <translation>Post the notice of the meeting</translation>
    </message>
    <message>
        <source>会议公告期满，可以取下</source>
        <translation>The notice of the meeting is over and can be removed</translation>
    </message>
    <message>
        <source>送达表决票</source>
        <translation>Deliver the ballots</translation>
    </message>
    <message>
        <source>开始投票</source>
        <translation>Begin the voting</translation>
    </message>
    <message>
        <source>集中开会</source>
        <translation>Meeting held</translation>
    </message>
    <message>
        <source>投票截止</source>
        <translation>Voting ends</translation>
    </message>
    <message>
        <source>开箱计票</source>
        <translation>Boxes opened and counted</translation>
    </message>
    <message>
        <source>宣布结果</source>
        <translation>Declare the result</translation>
    </message>
    <message>
        <source>张贴结果公告</source>
        <translation>Post the notice of the result</translation>
    </message>
    <message>
        <source>结果异议期满，公告可以取下</source>
        <translation>The time for objections is over; the notice can be removed</translation>
    </message>
    <message>
        <source>召开业委会首次会议</source>
        <translation>Hold the first meeting</translation>
    </message>
    <message>
        <source>张贴首次会议公告</source>
        <translation>Post the notice of the first meeting</translation>
    </message>
    <message>
        <source>报送业委会备案</source>
        <translation>Send the committee's filing</translation>
    </message>
    <message>
        <source>备案材料被退回，补正后重新报送</source>
        <translation>Filing packet sent back: complete it and file again</translation>
    </message>
    <message>
        <source>登记备案机关的答复</source>
        <translation>Note the authority’s answer to the filing</translation>
    </message>
    <message>
        <source>业委会任期将满，组织换届</source>
        <translation>The committee's term is ending: organise the re-election</translation>
    </message>
    <message>
        <source>发出会议通知</source>
        <translation>Send out the notice of the meeting</translation>
    </message>
    <message>
        <source>开会</source>
        <translation>Hold the meeting</translation>
    </message>
    <message>
        <source>写会议记录</source>
        <translation>Write the minutes</translation>
    </message>
    <message>
        <source>公示协商结果</source>
        <translation>Post the publicity of the resolution</translation>
    </message>
    <message>
        <source>办理承诺事项</source>
        <translation>Keep the promise</translation>
    </message>
    <message>
        <source>办结交办的问题</source>
        <translation>Finish the problem given</translation>
    </message>
    <message>
        <source>反馈办理结果，登记满意度</source>
        <translation>Give feedback, record satisfaction</translation>
    </message>
    <message>
        <source>收齐筹资款</source>
        <translation>Collect the crowd-funding</translation>
    </message>
    <message>
        <source>公开信息</source>
        <translation>Disclose</translation>
    </message>
    <message>
        <source>提交报告</source>
        <translation>Hand in the report</translation>
    </message>
    <message>
        <source>回访调解协议的履行</source>
        <translation>Ask whether the agreement is kept</translation>
    </message>
    <message>
        <source>举办活动</source>
        <translation>Hold the event</translation>
    </message>
    <message>
        <source>征询截止，汇总意见</source>
        <translation>The round ends: sum up the opinions</translation>
    </message>
    <message>
        <source>催问上报事项的答复</source>
        <translation>Ask for the answer to a matter sent up</translation>
    </message>
    <message>
        <source>党组织任期届满，组织换届选举</source>
        <translation>The organisation's term ends: hold the election</translation>
    </message>
    <message>
        <source>预备期满，讨论转正</source>
        <translation>Probation ends: decide on full membership</translation>
    </message>
    <message>
        <source>共建协议到期，续签或者终止</source>
        <translation>The agreement ends: renew or end it</translation>
    </message>
    <message>
        <source>给需求落实共建单位</source>
        <translation>Find a unit for the need</translation>
    </message>
    <message>
        <source>办理共建单位认领的需求</source>
        <translation>Carry out the need that a unit took up</translation>
    </message>
    <message>
        <source>按发放表付款、签收</source>
        <translation>Pay by the list and have it signed</translation>
    </message>
    <message>
        <source>校验操作记录</source>
        <translation>Verify the audit record</translation>
    </message>
    <message>
        <source>还有 {count} 户没有缴清</source>
        <translation>{count} households have not paid in full</translation>
    </message>
    <message>
        <source>还有 {count} 项没有履行</source>
        <translation>{count} not kept yet</translation>
    </message>
    <message>
        <source>还有 {count} 笔没有付</source>
        <translation>{count} not paid yet</translation>
    </message>
    <message>
        <source>可以办</source>
        <translation>Can be done</translation>
    </message>
    <message>
        <source>逾期 {days} 天</source>
        <translation>Days late: {days}</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>还有 {days} 天</source>
        <translation>Days left: {days}</translation>
    </message>
</context>
<context>
    <name>law</name>
    <message>
        <source>没有规定</source>
        <translation>No rule</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
    <message>
        <source>不适用</source>
        <translation>Does not apply</translation>
    </message>
    <message>
        <source>参加表决的业主</source>
        <translation>Participating owners</translation>
    </message>
    <message>
        <source>全体业主</source>
        <translation>All owners</translation>
    </message>
    <message>
        <source>业主本人</source>
        <translation>The owner</translation>
    </message>
    <message>
        <source>共有人</source>
        <translation>Co-owner</translation>
    </message>
    <message>
        <source>同住成年家属</source>
        <translation>Adult of the household</translation>
    </message>
    <message>
        <source>代理人</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>租客</source>
        <translation>Tenant</translation>
    </message>
    <message>
        <source>其他人</source>
        <translation>Another person</translation>
    </message>
    <message>
        <source>{text}以上（含）</source>
        <translation>at least {text}</translation>
    </message>
    <message>
        <source>超过{text}</source>
        <translation>more than {text}</translation>
    </message>
    <message>
        <source>不超过 {text}</source>
        <translation>at most {text}</translation>
    </message>
    <message>
        <source>少于 {text}</source>
        <translation>less than {text}</translation>
    </message>
    <message>
        <source>{number} 元</source>
        <translation>{number} yuan</translation>
    </message>
    <message>
        <source>{number} ㎡</source>
        <translation>{number} m²</translation>
    </message>
    <message>
        <source>制定和修改议事规则</source>
        <translation>Rules of procedure</translation>
    </message>
    <message>
        <source>制定和修改管理规约</source>
        <translation>Management covenant</translation>
    </message>
    <message>
        <source>选举或更换业主委员会</source>
        <translation>Election of the committee</translation>
    </message>
    <message>
        <source>选聘和解聘物业服务人</source>
        <translation>Hiring of the manager</translation>
    </message>
    <message>
        <source>使用维修资金</source>
        <translation>Use of the repair fund</translation>
    </message>
    <message>
        <source>筹集维修资金</source>
        <translation>Raising of the repair fund</translation>
    </message>
    <message>
        <source>改建、重建建筑物</source>
        <translation>Alteration of the building</translation>
    </message>
    <message>
        <source>改变共有部分用途</source>
        <translation>Change of use of common parts</translation>
    </message>
    <message>
        <source>其他重大事项</source>
        <translation>Other major matters</translation>
    </message>
    <message>
        <source>不得担任</source>
        <translation>May not serve</translation>
    </message>
    <message>
        <source>应当公开说明</source>
        <translation>Must be disclosed</translation>
    </message>
    <message>
        <source>优先</source>
        <translation>Preferred</translation>
    </message>
    <message>
        <source>依议事规则</source>
        <translation>By the rules of procedure</translation>
    </message>
    <message>
        <source>业主完全相同的房屋合为一人</source>
        <translation>Dwellings with the same owners count as one person</translation>
    </message>
    <message>
        <source>有共同业主的房屋合为一人</source>
        <translation>Dwellings with an owner in common count as one person</translation>
    </message>
    <message>
        <source>按人数</source>
        <translation>By persons</translation>
    </message>
    <message>
        <source>按面积</source>
        <translation>By area</translation>
    </message>
    <message>
        <source>再次投票</source>
        <translation>Vote again</translation>
    </message>
    <message>
        <source>街道办</source>
        <translation>Street office</translation>
    </message>
    <message>
        <source>均可</source>
        <translation>Either</translation>
    </message>
    <message>
        <source>住建部门</source>
        <translation>Housing authority</translation>
    </message>
    <message>
        <source>两处都要</source>
        <translation>Both</translation>
    </message>
    <message>
        <source>居委会</source>
        <translation>Residents' committee</translation>
    </message>
    <message>
        <source>街道办或居委会</source>
        <translation>Street office or residents' committee</translation>
    </message>
    <message>
        <source>6 个月</source>
        <translation>6 months</translation>
    </message>
    <message>
        <source>5 个月</source>
        <translation>5 months</translation>
    </message>
    <message>
        <source>3 个月</source>
        <translation>3 months</translation>
    </message>
    <message>
        <source>60 日</source>
        <translation>60 days</translation>
    </message>
    <message>
        <source>按席位数</source>
        <translation>By seats</translation>
    </message>
    <message>
        <source>按在任人数</source>
        <translation>By sitting members</translation>
    </message>
    <message>
        <source>按中国法定节假日</source>
        <translation>By the public holidays of China</translation>
    </message>
    <message>
        <source>街道办已确认（{by}）</source>
        <translation>Confirmed by the street office ({by})</translation>
    </message>
</context>
<context>
    <name>listing</name>
    <message>
        <source>已终止</source>
        <translation>Ended</translation>
    </message>
</context>
<context>
    <name>meetings</name>
    <message>
        <source>成立议事机构</source>
        <translation>Found a body</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>第几届</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>席位</source>
        <translation>Seats</translation>
    </message>
    <message>
        <source>成立日期</source>
        <translation>Day of founding</translation>
    </message>
    <message>
        <source>成员</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>一行一人：姓名、单位或房号、职务；候补的在行末写“候补”</source>
        <translation>One person a line: name, workplace or room, post; for an alternate end the line with "alternate"</translation>
    </message>
    <message>
        <source>到会要求</source>
        <translation>Quorum</translation>
    </message>
    <message>
        <source>通过要求</source>
        <translation>Majority needed</translation>
    </message>
    <message>
        <source>比例的基数</source>
        <translation>Base of the share</translation>
    </message>
    <message>
        <source>规则出处</source>
        <translation>Source of the rule</translation>
    </message>
    <message>
        <source>规定了比例的写明出处：哪一份规则、哪一条</source>
        <translation>Where a share is set, name the source: which rules, which article</translation>
    </message>
    <message>
        <source>议事机构已成立，可以召集会议。</source>
        <translation>The body is recorded; meetings can be called.</translation>
    </message>
    <message>
        <source>不是</source>
        <translation>None</translation>
    </message>
    <message>
        <source>议题</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>议题来源</source>
        <translation>Source of the topic</translation>
    </message>
    <message>
        <source>谁提出的，例如：3 号楼 12 户业主联名</source>
        <translation>Who raised it, for example: 12 owners of building 3 jointly</translation>
    </message>
    <message>
        <source>背景</source>
        <translation>Background</translation>
    </message>
    <message>
        <source>备选方案</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>接续以前的议题</source>
        <translation>Continues an earlier topic</translation>
    </message>
    <message>
        <source>第一个议题</source>
        <translation>First topic</translation>
    </message>
    <message>
        <source>召集会议</source>
        <translation>Call a meeting</translation>
    </message>
    <message>
        <source>成员自动列入应到名单，以前没办完的承诺自动列在会议最前面。</source>
        <translation>The members are expected automatically; promises not kept yet are listed at the beginning of the meeting.</translation>
    </message>
    <message>
        <source>议事机构</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>会议名称</source>
        <translation>Name of the meeting</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>场所</source>
        <translation>Venue</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>召集人</source>
        <translation>Convenor</translation>
    </message>
    <message>
        <source>主持人</source>
        <translation>Chaired by</translation>
    </message>
    <message>
        <source>记录人</source>
        <translation>Minutes by</translation>
    </message>
    <message>
        <source>联系人和电话</source>
        <translation>Contact and telephone</translation>
    </message>
    <message>
        <source>列席人员</source>
        <translation>Observers</translation>
    </message>
    <message>
        <source>一行一人：姓名、单位、职务；旁听的在行末写“旁听”</source>
        <translation>One person a line: name, workplace, post; for a visitor end the line with "visitor"</translation>
    </message>
    <message>
        <source>原来的安排和理由一直保留。</source>
        <translation>What stood before and the reason are kept.</translation>
    </message>
    <message>
        <source>已经通知过：更改以后要重新打印、发出变更通知，并重新登记通知和到会。</source>
        <translation>People were told already: after the change print and send the notice of it, and enter the notice and the arrivals anew.</translation>
    </message>
    <message>
        <source>更改会议</source>
        <translation>Change meeting</translation>
    </message>
    <message>
        <source>更改的理由</source>
        <translation>Reason for the change</translation>
    </message>
    <message>
        <source>会议已更改，请打印并发出通知。</source>
        <translation>The meeting is changed: print and send the notice.</translation>
    </message>
    <message>
        <source>取消的理由</source>
        <translation>Reason for calling off</translation>
    </message>
    <message>
        <source>怎样告知</source>
        <translation>How people were told</translation>
    </message>
    <message>
        <source>已经通知过的人怎样知道会议取消，例如：电话逐一告知</source>
        <translation>How those who were told learn of it, for example: each by telephone</translation>
    </message>
    <message>
        <source>会议已取消，议题可以在以后的会议上接续。</source>
        <translation>The meeting is called off; its topics may be taken up by a later one.</translation>
    </message>
    <message>
        <source>会议已取消，请打印并发出取消会议通知。</source>
        <translation>The meeting is called off: print and send the notice of it.</translation>
    </message>
    <message>
        <source>取消会议</source>
        <translation>Call off meeting</translation>
    </message>
    <message>
        <source>取消以后不能恢复，需要时另行召集；这次会议的记录保留。</source>
        <translation>This cannot be undone; call another if needed. The record of this meeting stays.</translation>
    </message>
    <message>
        <source>更改成员：{body}</source>
        <translation>Change members: {body}</translation>
    </message>
    <message>
        <source>更改成员</source>
        <translation>Change members</translation>
    </message>
    <message>
        <source>还没有通知的会议按新的成员列应到名单；已经通知的会议不变。</source>
        <translation>Meetings nobody was told of expect the new members; those announced stay as they are.</translation>
    </message>
    <message>
        <source>从哪天起</source>
        <translation>From which day</translation>
    </message>
    <message>
        <source>成员已更改。</source>
        <translation>The members are changed.</translation>
    </message>
    <message>
        <source>属于</source>
        <translation>Belongs to</translation>
    </message>
    <message>
        <source>{community}（本社区）</source>
        <translation>{community} (this community)</translation>
    </message>
    <message>
        <source>会议已召集。可以再加议题，然后打印并发出通知。</source>
        <translation>The meeting is called. Add more topics if needed, then print and send out the notice.</translation>
    </message>
    <message>
        <source>添加议题</source>
        <translation>Add a topic</translation>
    </message>
    <message>
        <source>已添加议题。</source>
        <translation>The topic is added.</translation>
    </message>
    <message>
        <source>登记通知</source>
        <translation>Record notice</translation>
    </message>
    <message>
        <source>通知发出以后，议题不能再加。</source>
        <translation>After the notice has gone out no topic can be added.</translation>
    </message>
    <message>
        <source>通知方式</source>
        <translation>Way of notice</translation>
    </message>
    <message>
        <source>例如：书面送达并在楼道张贴</source>
        <translation>For example: delivered in writing and posted in the hallways</translation>
    </message>
    <message>
        <source>通知日期</source>
        <translation>Day of the notice</translation>
    </message>
    <message>
        <source>已登记通知，请打印签到表。</source>
        <translation>The notice is recorded; please print the sign-in sheet.</translation>
    </message>
    <message>
        <source>登记请假：{names}</source>
        <translation>Record leave: {names}</translation>
    </message>
    <message>
        <source>登记请假</source>
        <translation>Record leave</translation>
    </message>
    <message>
        <source>请假的理由</source>
        <translation>Reason for the leave</translation>
    </message>
    <message>
        <source>添加到场人员</source>
        <translation>Add people present</translation>
    </message>
    <message>
        <source>列席和旁听的人不参加表决，不计入到会成员。</source>
        <translation>Observers and visitors do not vote and do not count as members present.</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>单位或房号</source>
        <translation>Workplace or room</translation>
    </message>
    <message>
        <source>职务</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>身份</source>
        <translation>Capacity</translation>
    </message>
    <message>
        <source>已添加。</source>
        <translation>Added.</translation>
    </message>
    <message>
        <source>登记会议结束</source>
        <translation>Record meeting's end</translation>
    </message>
    <message>
        <source>结束时间</source>
        <translation>Time of the end</translation>
    </message>
    <message>
        <source>会议已开完，请逐个议题记录协商结果。</source>
        <translation>The meeting is over; please record the outcome topic by topic.</translation>
    </message>
    <message>
        <source>撤回会议记录</source>
        <translation>Withdraw the minutes</translation>
    </message>
    <message>
        <source>撤回以后公示也取消，可以重新记录；原来的版本和理由一直保留。</source>
        <translation>Withdrawing also ends the publicity, and the meeting can be recorded anew; the old version and the reason are always kept.</translation>
    </message>
    <message>
        <source>撤回的理由</source>
        <translation>Reason for withdrawing</translation>
    </message>
    <message>
        <source>会议记录已撤回。</source>
        <translation>The minutes are withdrawn.</translation>
    </message>
    <message>
        <source>登记公示</source>
        <translation>Record the publicity</translation>
    </message>
    <message>
        <source>公示从</source>
        <translation>Publicity from</translation>
    </message>
    <message>
        <source>公示到哪天</source>
        <translation>Published until</translation>
    </message>
    <message>
        <source>公示地点</source>
        <translation>Place of the publicity</translation>
    </message>
    <message>
        <source>已登记公示，可以打印协商结果公示。</source>
        <translation>The publicity is recorded; the resolution can be printed for it.</translation>
    </message>
    <message>
        <source>归档会议</source>
        <translation>Archive the meeting</translation>
    </message>
    <message>
        <source>每个议题都反馈并归档以后，会议才能归档。</source>
        <translation>The meeting can be archived when every topic has its feedback and is archived.</translation>
    </message>
    <message>
        <source>档案编号</source>
        <translation>File number</translation>
    </message>
    <message>
        <source>会议已归档。</source>
        <translation>The meeting is archived.</translation>
    </message>
    <message>
        <source>按表决结果</source>
        <translation>By the show of hands</translation>
    </message>
    <message>
        <source>举手表决</source>
        <translation>Show of hands</translation>
    </message>
    <message>
        <source>承诺事项：谁做什么、何时办完、钱从哪来</source>
        <translation>Promises: who does what, by when, with what money</translation>
    </message>
    <message>
        <source>主要意见</source>
        <translation>Main opinions</translation>
    </message>
    <message>
        <source>不同意见</source>
        <translation>Other opinions</translation>
    </message>
    <message>
        <source>协商意见</source>
        <translation>Consensus</translation>
    </message>
    <message>
        <source>决议</source>
        <translation>Resolution</translation>
    </message>
    <message>
        <source>协商结果</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>没有举手表决，或者规则没有规定比例的要选</source>
        <translation>Choose if there was no show of hands, or the rules set no share</translation>
    </message>
    <message>
        <source>登记办理情况：{action}</source>
        <translation>Record progress: {action}</translation>
    </message>
    <message>
        <source>登记办理情况</source>
        <translation>Record progress</translation>
    </message>
    <message>
        <source>督办单的答复也登记在这里；问题办结和反馈，请用“打开来源”到问题里登记。</source>
        <translation>The answer to an order is recorded here too; the end of a problem and its feedback are entered at the problem: “Open source”.</translation>
    </message>
    <message>
        <source>登记为办结或者终止以后不能再改。</source>
        <translation>Once recorded as done or dropped it cannot be changed.</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>经办人</source>
        <translation>Person in charge</translation>
    </message>
    <message>
        <source>办理情况</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>例如 15:30</source>
        <translation>for example 15:30</translation>
    </message>
    <message>
        <source>设立议事日</source>
        <translation>Set up a meeting day</translation>
    </message>
    <message>
        <source>节假日按法律库里的放假安排，没有议定的议题自动顺延。</source>
        <translation>Holidays are those of the law's table; topics that are not settled roll over by themselves.</translation>
    </message>
    <message>
        <source>每周</source>
        <translation>Every week</translation>
    </message>
    <message>
        <source>遇到节假日</source>
        <translation>On a holiday</translation>
    </message>
    <message>
        <source>已设立议事日。</source>
        <translation>The meeting day is set up.</translation>
    </message>
    <message>
        <source>提出人</source>
        <translation>Raised by</translation>
    </message>
    <message>
        <source>不是，另外提的</source>
        <translation>none: told apart</translation>
    </message>
    <message>
        <source>提一个议题</source>
        <translation>Raise a topic</translation>
    </message>
    <message>
        <source>排到下一次</source>
        <translation>Put on the next day</translation>
    </message>
    <message>
        <source>已排到下一次议事日。</source>
        <translation>Put on the next meeting day.</translation>
    </message>
    <message>
        <source>写议定的结果；不写就顺延到下一次</source>
        <translation>what was settled; left empty it rolls over to the next day</translation>
    </message>
    <message>
        <source>登记议事日</source>
        <translation>Enter a meeting day</translation>
    </message>
    <message>
        <source>登记这一次</source>
        <translation>Enter this day</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>到会居民</source>
        <translation>Residents</translation>
    </message>
    <message>
        <source>其他情况</source>
        <translation>Other remarks</translation>
    </message>
    <message>
        <source>已登记，没有议定的议题已顺延。</source>
        <translation>Entered; topics that were not settled rolled over.</translation>
    </message>
    <message>
        <source>写议题的背景；清空就不上这一次的议程，留着以后议</source>
        <translation>The topic's background; empty it to leave the topic off this agenda</translation>
    </message>
    <message>
        <source>建立议事日会议</source>
        <translation>Call the day's meeting</translation>
    </message>
    <message>
        <source>建立会议</source>
        <translation>Call meeting</translation>
    </message>
    <message>
        <source>时间、地点按议事日。会议开完、记录定稿以后，回到这里按会议记录登记这一次。</source>
        <translation>Time and place are the weekly day's. Once the minutes are finalised, enter the day from them here.</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>已建立会议，下一步是登记通知。</source>
        <translation>The meeting is called; its notice is next.</translation>
    </message>
    <message>
        <source>{name}提出。</source>
        <translation>Raised by {name}.</translation>
    </message>
    <message>
        <source>登记没有开</source>
        <translation>Enter as not held</translation>
    </message>
    <message>
        <source>停止议事日</source>
        <translation>End the meeting day</translation>
    </message>
    <message>
        <source>撤回议题：{title}</source>
        <translation>Withdraw the topic: {title}</translation>
    </message>
    <message>
        <source>撤回议题</source>
        <translation>Withdraw the topic</translation>
    </message>
    <message>
        <source>已登记办理情况。</source>
        <translation>The progress is recorded.</translation>
    </message>
    <message>
        <source>更正记录：{topic}</source>
        <translation>Correct the record: {topic}</translation>
    </message>
    <message>
        <source>更正记录</source>
        <translation>Correct the record</translation>
    </message>
    <message>
        <source>更正生成新的一版，原来的版本和理由一直保留。已经公示的协商意见、决议更正以后，要重新公示。</source>
        <translation>A correction makes a new version; the old ones and the reasons stay. A consensus or resolution that was published has to be published anew once it is corrected.</translation>
    </message>
    <message>
        <source>更正的理由</source>
        <translation>Reason for the correction</translation>
    </message>
    <message>
        <source>已更正，请重新打印会议记录。</source>
        <translation>Corrected; please print the minutes again.</translation>
    </message>
    <message>
        <source>流转议题：{topic}</source>
        <translation>Move the topic on: {topic}</translation>
    </message>
    <message>
        <source>流转议题</source>
        <translation>Move the topic on</translation>
    </message>
    <message>
        <source>转到哪一步</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>议题已流转。</source>
        <translation>The topic is moved on.</translation>
    </message>
    <message>
        <source>不在本程序里，写在下面</source>
        <translation>Not in this program; written below</translation>
    </message>
    <message>
        <source>按本程序里的表决</source>
        <translation>As the vote kept here says</translation>
    </message>
    <message>
        <source>未通过</source>
        <translation>Not passed</translation>
    </message>
    <message>
        <source>改换的理由</source>
        <translation>Reason for another link</translation>
    </message>
    <message>
        <source>关联表决：{topic}</source>
        <translation>Link the vote: {topic}</translation>
    </message>
    <message>
        <source>关联表决</source>
        <translation>Link a vote</translation>
    </message>
    <message>
        <source>关联本程序里的表决的，日期和结果按表决结果；不在本程序里的，按表决文书写明依据、日期和结果。</source>
        <translation>A vote kept here tells its day and outcome itself; of any other, copy the basis, the day and the outcome from its paper.</translation>
    </message>
    <message>
        <source>业主大会表决</source>
        <translation>Vote of the assembly</translation>
    </message>
    <message>
        <source>表决的依据</source>
        <translation>Basis of the vote</translation>
    </message>
    <message>
        <source>例如：2025 年 6 月业主大会第 3 项决定</source>
        <translation>For example: decision 3 of the assembly of June 2025</translation>
    </message>
    <message>
        <source>表决结果</source>
        <translation>Outcome of the vote</translation>
    </message>
    <message>
        <source>结果公布日期</source>
        <translation>Day the result was declared</translation>
    </message>
    <message>
        <source>已关联表决。</source>
        <translation>The vote is linked.</translation>
    </message>
    <message>
        <source>没有问</source>
        <translation>Not asked</translation>
    </message>
    <message>
        <source>{points} 分</source>
        <translation>{points} points</translation>
    </message>
    <message>
        <source>登记反馈：{topic}</source>
        <translation>Record feedback: {topic}</translation>
    </message>
    <message>
        <source>登记反馈</source>
        <translation>Record feedback</translation>
    </message>
    <message>
        <source>反馈给谁</source>
        <translation>Feedback to</translation>
    </message>
    <message>
        <source>怎样反馈</source>
        <translation>Way of feedback</translation>
    </message>
    <message>
        <source>满意度</source>
        <translation>Satisfaction</translation>
    </message>
    <message>
        <source>评价意见</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>已登记反馈。</source>
        <translation>The feedback is recorded.</translation>
    </message>
    <message>
        <source>无</source>
        <translation>none</translation>
    </message>
    <message>
        <source>一行一条，写成“姓名：意见”</source>
        <translation>One a line, as "name: opinion"</translation>
    </message>
    <message>
        <source>每一行都要写成“姓名：意见”，中间用冒号。</source>
        <translation>Write every line as "name: opinion", with a colon between.</translation>
    </message>
    <message>
        <source>议事规则没有规定</source>
        <translation>Not set by the rules</translation>
    </message>
    <message>
        <source>{share}以上</source>
        <translation>At least {share}</translation>
    </message>
    <message>
        <source>超过{share}</source>
        <translation>More than {share}</translation>
    </message>
    <message>
        <source>共同决定事项</source>
        <translation>Matter for joint decision</translation>
    </message>
    <message>
        <source>不属于业主共同决定的事项</source>
        <translation>Not a matter owners decide jointly</translation>
    </message>
    <message>
        <source>属于的，协商以后还要由业主大会表决</source>
        <translation>If it is one, it still needs a vote of the assembly after the consultation</translation>
    </message>
    <message>
        <source>业主协商议事会</source>
        <translation>Owners' council</translation>
    </message>
    <message>
        <source>居民协商议事会</source>
        <translation>Residents' council</translation>
    </message>
    <message>
        <source>业主代表会议</source>
        <translation>Owners' representatives</translation>
    </message>
    <message>
        <source>业主委员会会议</source>
        <translation>Committee meeting</translation>
    </message>
    <message>
        <source>周二议事日</source>
        <translation>Tuesday council</translation>
    </message>
    <message>
        <source>多元协商会议</source>
        <translation>Diverse consultation</translation>
    </message>
    <message>
        <source>党建联席会议</source>
        <translation>Party joint meeting</translation>
    </message>
    <message>
        <source>物业矛盾联席会议</source>
        <translation>Joint meeting on disputes</translation>
    </message>
    <message>
        <source>联席会议</source>
        <translation>Joint meeting</translation>
    </message>
    <message>
        <source>意见征询</source>
        <translation>Opinion round</translation>
    </message>
    <message>
        <source>调解</source>
        <translation>Mediation</translation>
    </message>
    <message>
        <source>应到</source>
        <translation>Expected</translation>
    </message>
    <message>
        <source>到会</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>请假</source>
        <translation>On leave</translation>
    </message>
    <message>
        <source>缺席</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>召集</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>通知</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>开会</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>业主代表会议不表决，只记录业主签名的意见。</source>
        <translation>Owners' representatives do not vote; only opinions signed by owners are recorded.</translation>
    </message>
    <message>
        <source>共 {cast} 票，到会成员只有 {present} 名：请核对票数。</source>
        <translation>{cast} hands, but only {present} members present: check the count.</translation>
    </message>
    <message>
        <source>到会人数不足，还差 {short} 名：不能达成共识，可以记为搁置。</source>
        <translation>No quorum, {short} missing: nothing can be agreed; it may be put off.</translation>
    </message>
    <message>
        <source>议事规则没有规定比例：票数只作记录，协商结果要在下面选。</source>
        <translation>The rules set no share: the hands are only recorded, choose the outcome below.</translation>
    </message>
    <message>
        <source>{base} {whole} 名，{share}即 {needed} 票（{source}）。</source>
        <translation>{base}: {whole}; {share} is {needed} ({source}).</translation>
    </message>
    <message>
        <source>同意 {agree} 票，通过。</source>
        <translation>{agree} for: passed.</translation>
    </message>
    <message>
        <source>同意 {agree} 票，还差 {short} 票，未通过。</source>
        <translation>{agree} for, {short} short: not passed.</translation>
    </message>
    <message>
        <source>主持人、记录人和到会成员在打印的记录上签名：{names}。</source>
        <translation>Chair, recorder and the members present sign the printed minutes: {names}.</translation>
    </message>
    <message>
        <source>会议记录</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>公示</source>
        <translation>Publicity</translation>
    </message>
    <message>
        <source>归档</source>
        <translation>Archived</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Call off</translation>
    </message>
    <message>
        <source>已召集，待通知</source>
        <translation>Called, notice to be sent</translation>
    </message>
    <message>
        <source>已通知，待开会</source>
        <translation>Notice sent, meeting to be held</translation>
    </message>
    <message>
        <source>已开会，待记录</source>
        <translation>Held, to be recorded</translation>
    </message>
    <message>
        <source>已记录，待公示</source>
        <translation>Recorded, publicity to come</translation>
    </message>
    <message>
        <source>已公示，待办结</source>
        <translation>Publicity done, to finish</translation>
    </message>
    <message>
        <source>已归档</source>
        <translation>Archived</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>Called off</translation>
    </message>
    <message>
        <source>实施中</source>
        <translation>Being carried out</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>待办</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>终止</source>
        <translation>Dropped</translation>
    </message>
    <message>
        <source>{state}，逾期 {days} 天</source>
        <translation>{state}, days late: {days}</translation>
    </message>
    <message>
        <source>定稿</source>
        <translation>Fixed</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>议事日</source>
        <translation>Meeting days</translation>
    </message>
    <message>
        <source>下一次</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>待议</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>序号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>提出日期</source>
        <translation>Raised on</translation>
    </message>
    <message>
        <source>顺延</source>
        <translation>Rolled over</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>没有待议的议题。居民提的事随时排到下一次。</source>
        <translation>No topic waits. What residents raise can be put on the next day at any time.</translation>
    </message>
    <message>
        <source>开过的议事日</source>
        <translation>Days so far</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>议定</source>
        <translation>Settled</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>还没有登记过。</source>
        <translation>No day is entered yet.</translation>
    </message>
    <message>
        <source>议事日的会议</source>
        <translation>Meetings of the weekly day</translation>
    </message>
    <message>
        <source>会议</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>要写会议记录的，点“建立会议”：待议的议题直接进议程，没有议定的自动顺延。</source>
        <translation>Where minutes are to be written, press “Call meeting”: topics that wait go on its agenda, what is not settled rolls over.</translation>
    </message>
    <message>
        <source>月度统计</source>
        <translation>Months</translation>
    </message>
    <message>
        <source>月份</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>应开</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>实开</source>
        <translation>Held</translation>
    </message>
    <message>
        <source>没有开</source>
        <translation>Not held</translation>
    </message>
    <message>
        <source>没有登记</source>
        <translation>Not entered</translation>
    </message>
    <message>
        <source>新提</source>
        <translation>Raised</translation>
    </message>
    <message>
        <source>月末待议</source>
        <translation>Waiting at the end</translation>
    </message>
    <message>
        <source>正在开</source>
        <translation>Sitting</translation>
    </message>
    <message>
        <source>已停止</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>开了</source>
        <translation>Held</translation>
    </message>
    <message>
        <source>第 {number} 次</source>
        <translation>No. {number}</translation>
    </message>
    <message>
        <source>已登记</source>
        <translation>entered</translation>
    </message>
    <message>
        <source>全体成员（含空缺）</source>
        <translation>All members (vacant seats too)</translation>
    </message>
    <message>
        <source>在任成员</source>
        <translation>Sitting members</translation>
    </message>
    <message>
        <source>到会成员</source>
        <translation>Members present</translation>
    </message>
    <message>
        <source>成员 {sitting} 名，席位 {seats} 个，到会 {present} 名。</source>
        <translation>Members: {sitting}, seats: {seats}, present: {present}.</translation>
    </message>
    <message>
        <source>议事规则没有规定到会人数。</source>
        <translation>The rules set no quorum.</translation>
    </message>
    <message>
        <source>须有 {needed} 名到会，已达到（{source}）。</source>
        <translation>Quorum of {needed} reached ({source}).</translation>
    </message>
    <message>
        <source>须有 {needed} 名到会，还差 {short} 名（{source}）。</source>
        <translation>Quorum of {needed} not reached, short by {short} ({source}).</translation>
    </message>
    <message>
        <source>同意 {agree}，反对 {against}，弃权 {abstain}；{outcome}</source>
        <translation>Agree {agree}, against {against}, abstain {abstain}; {outcome}</translation>
    </message>
    <message>
        <source>通过</source>
        <translation>Passed</translation>
    </message>
    <message>
        <source>未通过，还差 {short} 票</source>
        <translation>not passed, votes short: {short}</translation>
    </message>
    <message>
        <source>到会人数不足，还差 {short} 名</source>
        <translation>no quorum, short by {short}</translation>
    </message>
    <message>
        <source>议事规则没有规定比例，只作记录</source>
        <translation>the rules set no share: recorded only</translation>
    </message>
    <message>
        <source>不是，自拟标题</source>
        <translation>none: a title of its own</translation>
    </message>
    <message>
        <source>什么事</source>
        <translation>Matter</translation>
    </message>
    <message>
        <source>议案来源</source>
        <translation>Origin of the motion</translation>
    </message>
    <message>
        <source>议题库的议题</source>
        <translation>Topic of the pool</translation>
    </message>
    <message>
        <source>开始日期</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>开始：{name}</source>
        <translation>Start: {name}</translation>
    </message>
    <message>
        <source>开始办理</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>程序按现在的写法冻结，以后改了程序，不影响已经开始办的事。</source>
        <translation>The procedure is frozen as it reads now; later changes of it do not touch what has begun.</translation>
    </message>
    <message>
        <source>已开始，请办理第一步。</source>
        <translation>Started: do the first step.</translation>
    </message>
    <message>
        <source>单位或者人，几个的用顿号隔开</source>
        <translation>a unit or a person; several are parted by commas</translation>
    </message>
    <message>
        <source>按议题邀请，没有的不填</source>
        <translation>invited as the topic asks; leave empty if none</translation>
    </message>
    <message>
        <source>办理日期</source>
        <translation>Day done</translation>
    </message>
    <message>
        <source>内容和结果</source>
        <translation>Content and result</translation>
    </message>
    <message>
        <source>凭据</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>这一步要留：{kinds}</source>
        <translation>this step keeps: {kinds}</translation>
    </message>
    <message>
        <source>登记：{step}</source>
        <translation>Enter: {step}</translation>
    </message>
    <message>
        <source>登记这一步</source>
        <translation>Enter the step</translation>
    </message>
    <message>
        <source>出处没有规定这一步，本地可改。</source>
        <translation>The source does not define this step; it is yours to change.</translation>
    </message>
    <message>
        <source>已登记，照片和文件可以在下面添加。</source>
        <translation>Entered. Photos and files can be added below.</translation>
    </message>
    <message>
        <source>应到人数</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>实到人数</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>同意人数</source>
        <translation>Who agreed</translation>
    </message>
    <message>
        <source>略过：{step}</source>
        <translation>Leave out: {step}</translation>
    </message>
    <message>
        <source>略过这一步</source>
        <translation>Leave the step out</translation>
    </message>
    <message>
        <source>撤回：{step}</source>
        <translation>Take back: {step}</translation>
    </message>
    <message>
        <source>撤回登记</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>原来的登记和理由一直保留。</source>
        <translation>What was entered and the reason are kept.</translation>
    </message>
    <message>
        <source>终止：{title}</source>
        <translation>Give up: {title}</translation>
    </message>
    <message>
        <source>终止办理</source>
        <translation>Give up</translation>
    </message>
    <message>
        <source>终止以后不能再登记步骤，办过的步骤一直保留。</source>
        <translation>No step can be entered after that; those that were done are kept.</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>代表的户</source>
        <translation>Dwellings represented</translation>
    </message>
    <message>
        <source>一行一户，或者写一栋楼、一个单元，例如：3栋1单元</source>
        <translation>one dwelling a line, or a building or entrance, as the roster names it</translation>
    </message>
    <message>
        <source>登记代表的户：{name}</source>
        <translation>Dwellings of {name}</translation>
    </message>
    <message>
        <source>登记代表的户</source>
        <translation>Enter dwellings</translation>
    </message>
    <message>
        <source>已登记，可以打印业主书面意见表。</source>
        <translation>Entered: the sheets of signed opinions can be printed.</translation>
    </message>
    <message>
        <source>登记书面意见</source>
        <translation>Enter a signed opinion</translation>
    </message>
    <message>
        <source>房屋</source>
        <translation>Dwelling</translation>
    </message>
    <message>
        <source>意见</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>写了什么</source>
        <translation>What was written</translation>
    </message>
    <message>
        <source>签名的业主</source>
        <translation>Owner who signed</translation>
    </message>
    <message>
        <source>签名日期</source>
        <translation>Signed on</translation>
    </message>
    <message>
        <source>已登记书面意见。</source>
        <translation>The signed opinion is entered.</translation>
    </message>
    <message>
        <source>撤回书面意见：{address}</source>
        <translation>Take back the opinion of {address}</translation>
    </message>
    <message>
        <source>正在办</source>
        <translation>Going on</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>已终止</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Origin</translation>
    </message>
    <message>
        <source>承诺</source>
        <translation>Promises</translation>
    </message>
    <message>
        <source>反馈</source>
        <translation>Feedback</translation>
    </message>
    <message>
        <source>经过</source>
        <translation>Course</translation>
    </message>
    <message>
        <source>{day} 前办完</source>
        <translation>done by {day}</translation>
    </message>
    <message>
        <source>已通过</source>
        <translation>passed</translation>
    </message>
    <message>
        <source>没有通过或者已经失效</source>
        <translation>did not pass, or stands no more</translation>
    </message>
    <message>
        <source>{day} 关联</source>
        <translation>linked on {day}</translation>
    </message>
    <message>
        <source>{said}，满意度 {points} 分</source>
        <translation>{said}, satisfaction {points}</translation>
    </message>
</context>
<context>
    <name>money</name>
    <message>
        <source>{yuan} 元</source>
        <translation>{yuan} yuan</translation>
    </message>
</context>
<context>
    <name>navigation</name>
    <message>
        <source>工作台</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>小区档案</source>
        <translation>Rosters</translation>
    </message>
    <message>
        <source>业主大会</source>
        <translation>Assemblies</translation>
    </message>
    <message>
        <source>业委会</source>
        <translation>Committees</translation>
    </message>
    <message>
        <source>议事协商</source>
        <translation>Consultation</translation>
    </message>
    <message>
        <source>问题与资金</source>
        <translation>Affairs</translation>
    </message>
    <message>
        <source>党建引领</source>
        <translation>Party building</translation>
    </message>
    <message>
        <source>上报交换</source>
        <translation>Packages</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>打印预览</source>
        <translation>Print preview</translation>
    </message>
</context>
<context>
    <name>neighbours</name>
    <message>
        <source>登记纠纷</source>
        <translation>Enter a dispute</translation>
    </message>
    <message>
        <source>纠纷名称</source>
        <translation>Dispute</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>情况说明</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>纠纷来源</source>
        <translation>How it came</translation>
    </message>
    <message>
        <source>例如：当事人到社区反映、走访发现</source>
        <translation>Such as: reported by a party, found on a visit</translation>
    </message>
    <message>
        <source>登记日期</source>
        <translation>Noted on</translation>
    </message>
    <message>
        <source>当事人</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>一行一人：甲方（乙方、有关方），姓名，住址，电话，代理人</source>
        <translation>One a line: first party (second party, concerned party), name, address, telephone, agent</translation>
    </message>
    <message>
        <source>调解员</source>
        <translation>Mediators</translation>
    </message>
    <message>
        <source>当事人的姓名只留在本机，不上报，也不写进操作记录。</source>
        <translation>Names of parties stay on this computer: they are in no package and not in the record.</translation>
    </message>
    <message>
        <source>一行一人：姓名，种类，单位。种类写人民调解员、社区民警、法律顾问，或者本社区自己的叫法</source>
        <translation>One a line: name, kind, unit. The kind is one of the three, or the community's own word</translation>
    </message>
    <message>
        <source>增加调解员</source>
        <translation>Add a mediator</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>其他种类写明</source>
        <translation>Which other kind</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>记录调解</source>
        <translation>Record a sitting</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>参加人员</source>
        <translation>Who was there</translation>
    </message>
    <message>
        <source>各方陈述</source>
        <translation>What was said</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>记录人</source>
        <translation>Recorder</translation>
    </message>
    <message>
        <source>各方的话照原话记，不评判谁对谁错。</source>
        <translation>Write what each side said as it was said; nobody is judged.</translation>
    </message>
    <message>
        <source>签订日期</source>
        <translation>Signed on</translation>
    </message>
    <message>
        <source>签订地点</source>
        <translation>Signed at</translation>
    </message>
    <message>
        <source>协议内容</source>
        <translation>Terms</translation>
    </message>
    <message>
        <source>履行事项</source>
        <translation>Promise</translation>
    </message>
    <message>
        <source>一行一项：履行人，事项，期限（2026-07-10），金额（元，可不写）</source>
        <translation>One a line: who, what, by when (2026-07-10), amount in yuan if any</translation>
    </message>
    <message>
        <source>签字人</source>
        <translation>Signers</translation>
    </message>
    <message>
        <source>重新签订的原因</source>
        <translation>Why it is signed anew</translation>
    </message>
    <message>
        <source>登记协议</source>
        <translation>Enter the agreement</translation>
    </message>
    <message>
        <source>登记回访</source>
        <translation>Note a visit</translation>
    </message>
    <message>
        <source>回访结果</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>回访人</source>
        <translation>Who visited</translation>
    </message>
    <message>
        <source>回访日期</source>
        <translation>Day of the visit</translation>
    </message>
    <message>
        <source>不适用</source>
        <translation>Does not apply</translation>
    </message>
    <message>
        <source>结案</source>
        <translation>Close the case</translation>
    </message>
    <message>
        <source>告知的途径</source>
        <translation>Where they may go</translation>
    </message>
    <message>
        <source>未达成协议的，告知当事人可以去哪里解决</source>
        <translation>Where there is no agreement, what the parties were told</translation>
    </message>
    <message>
        <source>结案说明</source>
        <translation>Closing note</translation>
    </message>
    <message>
        <source>结案日期</source>
        <translation>Closed on</translation>
    </message>
    <message>
        <source>第一次到期</source>
        <translation>First due</translation>
    </message>
    <message>
        <source>添加常用事项</source>
        <translation>Add usual duties</translation>
    </message>
    <message>
        <source>周期没有全国规定的是程序默认值，添加以后可以按本小区的约定调整。</source>
        <translation>Intervals without a national rule are defaults; change them as the compound agreed.</translation>
    </message>
    <message>
        <source>有变化时</source>
        <translation>When it changes</translation>
    </message>
    <message>
        <source>每 {months} 个月</source>
        <translation>Every {months} months</translation>
    </message>
    <message>
        <source>添加事项</source>
        <translation>Add a duty</translation>
    </message>
    <message>
        <source>负责方</source>
        <translation>Who owes it</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Matter</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>哪一份规定、哪一条；本小区约定的写明约定</source>
        <translation>Which rule and article, or what the compound agreed</translation>
    </message>
    <message>
        <source>至少张贴天数</source>
        <translation>Posted at least (days)</translation>
    </message>
    <message>
        <source>每几个月一次</source>
        <translation>Every so many months</translation>
    </message>
    <message>
        <source>有变化才公开的不写</source>
        <translation>Leave it empty for what is told when it changes</translation>
    </message>
    <message>
        <source>下次到期</source>
        <translation>Next due</translation>
    </message>
    <message>
        <source>报告对象</source>
        <translation>Reported to</translation>
    </message>
    <message>
        <source>公开地点</source>
        <translation>Where it hangs</translation>
    </message>
    <message>
        <source>登记报告</source>
        <translation>Note a report</translation>
    </message>
    <message>
        <source>登记公开</source>
        <translation>Note a disclosure</translation>
    </message>
    <message>
        <source>张贴到</source>
        <translation>Posted until</translation>
    </message>
    <message>
        <source>凭据</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>例如：照片、签收单；照片在下面添加</source>
        <translation>Such as photos or a receipt; photos are added below</translation>
    </message>
    <message>
        <source>经办人</source>
        <translation>Person in charge</translation>
    </message>
    <message>
        <source>调整周期</source>
        <translation>Change the interval</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>停止事项</source>
        <translation>End the duty</translation>
    </message>
    <message>
        <source>上报重大事项</source>
        <translation>Send up a serious matter</translation>
    </message>
    <message>
        <source>上报单位</source>
        <translation>Sent by</translation>
    </message>
    <message>
        <source>上报对象</source>
        <translation>Sent to</translation>
    </message>
    <message>
        <source>社区党委</source>
        <translation>Community party committee</translation>
    </message>
    <message>
        <source>请求答复期限</source>
        <translation>Answer wanted by</translation>
    </message>
    <message>
        <source>上报日期</source>
        <translation>Sent on</translation>
    </message>
    <message>
        <source>登记答复</source>
        <translation>Note the answer</translation>
    </message>
    <message>
        <source>答复单位</source>
        <translation>Answered by</translation>
    </message>
    <message>
        <source>答复</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>答复日期</source>
        <translation>Day of the answer</translation>
    </message>
    <message>
        <source>登记活动</source>
        <translation>Note activity</translation>
    </message>
    <message>
        <source>活动名称</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>计划日期</source>
        <translation>Planned for</translation>
    </message>
    <message>
        <source>组织单位</source>
        <translation>Organiser</translation>
    </message>
    <message>
        <source>举办日期</source>
        <translation>Held on</translation>
    </message>
    <message>
        <source>参加人数</source>
        <translation>People who came</translation>
    </message>
    <message>
        <source>人数怎样得来</source>
        <translation>How they were counted</translation>
    </message>
    <message>
        <source>花费</source>
        <translation>Cost</translation>
    </message>
    <message>
        <source>元</source>
        <translation>Yuan</translation>
    </message>
    <message>
        <source>经费来源</source>
        <translation>Source of the money</translation>
    </message>
    <message>
        <source>有花费的写明，例如：公共收益、赞助</source>
        <translation>Where it cost money, such as common income or a sponsor</translation>
    </message>
    <message>
        <source>更正的原因</source>
        <translation>Why it is corrected</translation>
    </message>
    <message>
        <source>登记活动情况</source>
        <translation>Note how it was held</translation>
    </message>
    <message>
        <source>取消活动</source>
        <translation>Call the event off</translation>
    </message>
    <message>
        <source>队员</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>一行一人：姓名，电话；同名的两个人要写电话</source>
        <translation>One a line: name, telephone; two of one name need it</translation>
    </message>
    <message>
        <source>组建队伍</source>
        <translation>Form a team</translation>
    </message>
    <message>
        <source>队伍名称</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>负责人</source>
        <translation>Leader</translation>
    </message>
    <message>
        <source>任务</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>组建日期</source>
        <translation>Formed on</translation>
    </message>
    <message>
        <source>增加队员</source>
        <translation>Add members</translation>
    </message>
    <message>
        <source>解散队伍</source>
        <translation>End the team</translation>
    </message>
    <message>
        <source>排值班表</source>
        <translation>Make a rota</translation>
    </message>
    <message>
        <source>值班表名称</source>
        <translation>Rota</translation>
    </message>
    <message>
        <source>值班地点</source>
        <translation>Where they stand</translation>
    </message>
    <message>
        <source>星期几值班</source>
        <translation>Weekdays</translation>
    </message>
    <message>
        <source>用数字 1 到 7，例如 5,6 是星期五、星期六</source>
        <translation>Numbers 1 to 7: 5,6 is Friday and Saturday</translation>
    </message>
    <message>
        <source>每天的班次</source>
        <translation>Shifts of a day</translation>
    </message>
    <message>
        <source>一行一班，例如 19:00-21:00；跨夜的分成两班</source>
        <translation>One a line, such as 19:00-21:00; part one over midnight in two</translation>
    </message>
    <message>
        <source>每班人数</source>
        <translation>People in a shift</translation>
    </message>
    <message>
        <source>谁哪天不能来</source>
        <translation>Who is away when</translation>
    </message>
    <message>
        <source>一行一条：姓名，日期</source>
        <translation>One a line: name, day</translation>
    </message>
    <message>
        <source>程序按次数均衡排班，同一个人不会同时排在两处；在别的队有班的也避开。</source>
        <translation>The rota is even, and nobody stands in two places at once, not for another team either.</translation>
    </message>
    <message>
        <source>结束日期</source>
        <translation>Ends on</translation>
    </message>
    <message>
        <source>换人值班</source>
        <translation>Let somebody take over</translation>
    </message>
    <message>
        <source>换成</source>
        <translation>Taken over by</translation>
    </message>
    <message>
        <source>登记自组织</source>
        <translation>Register a group</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>登记单位</source>
        <translation>Add unit</translation>
    </message>
    <message>
        <source>成员人数</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>登记人数</source>
        <translation>Note the count</translation>
    </message>
    <message>
        <source>注销自组织</source>
        <translation>End the group</translation>
    </message>
    <message>
        <source>录入外部统计</source>
        <translation>Enter totals of others</translation>
    </message>
    <message>
        <source>统计来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>任务数</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>报名人次</source>
        <translation>Sign-ups</translation>
    </message>
    <message>
        <source>外部系统的数字单独列出，不和本程序的记录相加。</source>
        <translation>Figures of other systems stand apart and are never added to records.</translation>
    </message>
    <message>
        <source>这一行看不明白：“{line}”。</source>
        <translation>This line is not clear: “{line}”. </translation>
    </message>
    <message>
        <source>待回访</source>
        <translation>To be visited</translation>
    </message>
    <message>
        <source>已停止</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>逾期 {days} 天</source>
        <translation>Days late: {days}</translation>
    </message>
    <message>
        <source>按实际发生</source>
        <translation>When it happens</translation>
    </message>
    <message>
        <source>未到期</source>
        <translation>Not yet due</translation>
    </message>
    <message>
        <source>小区</source>
        <translation>Compound</translation>
    </message>
    <message>
        <source>已保存。</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>发起征询</source>
        <translation>Open a round</translation>
    </message>
    <message>
        <source>征询名称</source>
        <translation>Round</translation>
    </message>
    <message>
        <source>征询目的</source>
        <translation>Aim</translation>
    </message>
    <message>
        <source>开始日期</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>截止日期</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>征询户数（人数）</source>
        <translation>How many are asked</translation>
    </message>
    <message>
        <source>题目</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>一行一个问题；有选项的写成“问题：选项/选项/选项”</source>
        <translation>One question a line; with options as “question: option/option/option”</translation>
    </message>
    <message>
        <source>录入答卷</source>
        <translation>Enter an answer sheet</translation>
    </message>
    <message>
        <source>姓名（可不填）</source>
        <translation>Name (may be left out)</translation>
    </message>
    <message>
        <source>房号</source>
        <translation>Room number</translation>
    </message>
    <message>
        <source>收回日期</source>
        <translation>Came back on</translation>
    </message>
    <message>
        <source>谁怎样回答只留在本机，打印的记录里没有姓名。</source>
        <translation>Who answered how stays on this computer; the printed record has no names.</translation>
    </message>
    <message>
        <source>没有回答</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>结束征询</source>
        <translation>Close the round</translation>
    </message>
    <message>
        <source>征询结论</source>
        <translation>Conclusion</translation>
    </message>
    <message>
        <source>元，每平方米每月</source>
        <translation>Yuan, per m² and month</translation>
    </message>
    <message>
        <source>发起议价</source>
        <translation>Open a negotiation</translation>
    </message>
    <message>
        <source>协商事项</source>
        <translation>Matter of consultation</translation>
    </message>
    <message>
        <source>物业服务人</source>
        <translation>Property firm</translation>
    </message>
    <message>
        <source>收费面积</source>
        <translation>Area charged</translation>
    </message>
    <message>
        <source>现行标准</source>
        <translation>Current fee</translation>
    </message>
    <message>
        <source>物业提议</source>
        <translation>Proposed</translation>
    </message>
    <message>
        <source>希望执行日期</source>
        <translation>Wanted from</translation>
    </message>
    <message>
        <source>服务标准</source>
        <translation>Service standard</translation>
    </message>
    <message>
        <source>调整理由</source>
        <translation>Grounds</translation>
    </message>
    <message>
        <source>表决事项</source>
        <translation>Matter to be voted on</translation>
    </message>
    <message>
        <source>协商一致以后由业主大会按这一项表决</source>
        <translation>The owners' assembly votes on it as this matter</translation>
    </message>
    <message>
        <source>发起日期</source>
        <translation>Opened on</translation>
    </message>
    <message>
        <source>测算单位</source>
        <translation>Laid by</translation>
    </message>
    <message>
        <source>测算期间</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>成本项目</source>
        <translation>Cost item</translation>
    </message>
    <message>
        <source>一行一项：项目，全年金额（元，不写千分号），依据</source>
        <translation>One a line: item, amount a year in yuan without commas, basis</translation>
    </message>
    <message>
        <source>表上的合计</source>
        <translation>Total on the sheet</translation>
    </message>
    <message>
        <source>照测算表上的合计填，程序逐分核对</source>
        <translation>As it stands on the sheet; it is checked to the cent</translation>
    </message>
    <message>
        <source>测算日期</source>
        <translation>Day of the sheet</translation>
    </message>
    <message>
        <source>登记成本测算</source>
        <translation>Enter a cost sheet</translation>
    </message>
    <message>
        <source>记录协商</source>
        <translation>Record a round</translation>
    </message>
    <message>
        <source>业主方意见</source>
        <translation>Owners say</translation>
    </message>
    <message>
        <source>物业方意见</source>
        <translation>Firm says</translation>
    </message>
    <message>
        <source>本轮的标准</source>
        <translation>Fee of the round</translation>
    </message>
    <message>
        <source>元，每平方米每月；没有谈到的不写</source>
        <translation>Yuan, per m² and month; leave it empty if none was named</translation>
    </message>
    <message>
        <source>本轮结果</source>
        <translation>Result of the round</translation>
    </message>
    <message>
        <source>商定的标准</source>
        <translation>Agreed fee</translation>
    </message>
    <message>
        <source>元，每平方米每月；没有协商一致的不写</source>
        <translation>Yuan, per m² and month; leave it empty where nothing was agreed</translation>
    </message>
    <message>
        <source>登记结果</source>
        <translation>Enter the result</translation>
    </message>
    <message>
        <source>协商一致不等于可以执行：还要业主大会表决通过。</source>
        <translation>An agreement is not yet in force: the owners' assembly has to pass it.</translation>
    </message>
    <message>
        <source>业主大会</source>
        <translation>Assemblies</translation>
    </message>
    <message>
        <source>议题</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>议题全文</source>
        <translation>Full text of the topic</translation>
    </message>
    <message>
        <source>提请业主表决</source>
        <translation>Put to the owners' vote</translation>
    </message>
    <message>
        <source>列入这次业主大会的议题，按“{matter}”表决；结果公布以后，再关联业主表决。</source>
        <translation>It becomes a topic of this assembly, voted on as “{matter}”; link the owners' vote when the result is announced.</translation>
    </message>
    <message>
        <source>不在本程序里，在下面写明</source>
        <translation>Held elsewhere: name it below</translation>
    </message>
    <message>
        <source>关联业主表决</source>
        <translation>Link the owners' vote</translation>
    </message>
    <message>
        <source>表决</source>
        <translation>Vote</translation>
    </message>
    <message>
        <source>哪一次业主大会</source>
        <translation>Which assembly</translation>
    </message>
    <message>
        <source>通过日期</source>
        <translation>Passed on</translation>
    </message>
    <message>
        <source>登记执行</source>
        <translation>Put in force</translation>
    </message>
    <message>
        <source>执行日期</source>
        <translation>In force from</translation>
    </message>
</context>
<context>
    <name>opening</name>
    <message>
        <source>新建业主大会</source>
        <translation>New assembly</translation>
    </message>
    <message>
        <source>今天施行的规则从此冻结给这次会议，以后规则包更新也不改变它。</source>
        <translation>The rules in force today are frozen for this assembly; later updates of the packs do not change them.</translation>
    </message>
    <message>
        <source>已新建。先登记筹备组、表决事项和日程。</source>
        <translation>Created. First record the preparatory group, the matters of the vote and the schedule.</translation>
    </message>
    <message>
        <source>小区</source>
        <translation>Compound</translation>
    </message>
    <message>
        <source>会议</source>
        <translation>Kind of assembly</translation>
    </message>
    <message>
        <source>票号开头</source>
        <translation>Beginning of serials</translation>
    </message>
    <message>
        <source>印在每张票上；2 到 6 个字母数字，字母开头，每次会议不同</source>
        <translation>Printed on every ballot; 2 to 6 letters and digits, a letter first, another for each assembly</translation>
    </message>
    <message>
        <source>表决方式</source>
        <translation>Way of voting</translation>
    </message>
    <message>
        <source>发票方式</source>
        <translation>Ballots go to</translation>
    </message>
    <message>
        <source>联系人和地点：现在可以不填；打印文书的时候缺哪一项，会在那份文书上指出来。</source>
        <translation>Contact and places: they may wait; where a paper lacks one of them, it is named at that paper.</translation>
    </message>
    <message>
        <source>派出所</source>
        <translation>Police station</translation>
    </message>
    <message>
        <source>区县住建部门</source>
        <translation>Housing authority of the district</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>异议受理</source>
        <translation>Objections go to</translation>
    </message>
    <message>
        <source>投票地点</source>
        <translation>Places of voting</translation>
    </message>
    <message>
        <source>收票地点</source>
        <translation>Places of return</translation>
    </message>
    <message>
        <source>张贴地点</source>
        <translation>Place of posting</translation>
    </message>
    <message>
        <source>哪个小区，什么会议</source>
        <translation>Which compound, which assembly</translation>
    </message>
    <message>
        <source>怎样表决</source>
        <translation>How it votes</translation>
    </message>
    <message>
        <source>本小区规则</source>
        <translation>Rules of the compound</translation>
    </message>
    <message>
        <source>选择文件</source>
        <translation>Choose the file</translation>
    </message>
    <message>
        <source>议事规则、管理规约改变了期限或者比例的，选写好的规则文件</source>
        <translation>Where the compound's own rules change a period or a share, choose the file that says so</translation>
    </message>
    <message>
        <source>会前还要告知的单位：写了的，告知函（D16）也送他们。</source>
        <translation>Bodies to be told before the assembly: the letter (D16) goes to those named too.</translation>
    </message>
    <message>
        <source>规则文件 (*.toml)</source>
        <translation>Files of rules (*.toml)</translation>
    </message>
    <message>
        <source>选择本小区规则</source>
        <translation>Choose the rules of the compound</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>届次</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>业委会第几届</source>
        <translation>Which term of the committee</translation>
    </message>
    <message>
        <source>组织者</source>
        <translation>Organiser</translation>
    </message>
    <message>
        <source>推荐票号开头</source>
        <translation>Propose how serials begin</translation>
    </message>
</context>
<context>
    <name>pairing</name>
    <message>
        <source>联盟</source>
        <translation>Alliances</translation>
    </message>
    <message>
        <source>成员</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>已开会议</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>下次主办</source>
        <translation>Next host</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>还没有联盟。先登记成员单位，再成立联盟，程序排出轮值表。</source>
        <translation>There is no alliance yet. Keep its member units, form it, and the program plans the hosts.</translation>
    </message>
    <message>
        <source>成立联盟</source>
        <translation>Form alliance</translation>
    </message>
    <message>
        <source>登记轮值</source>
        <translation>Note turn</translation>
    </message>
    <message>
        <source>加入单位</source>
        <translation>Add member</translation>
    </message>
    <message>
        <source>单位退出</source>
        <translation>Member leaves</translation>
    </message>
    <message>
        <source>终止联盟</source>
        <translation>End alliance</translation>
    </message>
    <message>
        <source>打印轮值表</source>
        <translation>Print plan of hosts</translation>
    </message>
    <message>
        <source>党员商户</source>
        <translation>Member merchants</translation>
    </message>
    <message>
        <source>商户</source>
        <translation>Merchant</translation>
    </message>
    <message>
        <source>市场或街区</source>
        <translation>Market</translation>
    </message>
    <message>
        <source>经营者</source>
        <translation>Keeper</translation>
    </message>
    <message>
        <source>亮承诺</source>
        <translation>Promise</translation>
    </message>
    <message>
        <source>还没有党员商户。登记身份、职责、承诺，就能打印承诺牌。</source>
        <translation>There is no member merchant yet. Keep identity, duty and promise, and the plate can be printed.</translation>
    </message>
    <message>
        <source>登记商户</source>
        <translation>Add merchant</translation>
    </message>
    <message>
        <source>更改亮牌</source>
        <translation>Change plate</translation>
    </message>
    <message>
        <source>商户退出</source>
        <translation>Merchant leaves</translation>
    </message>
    <message>
        <source>打印承诺牌</source>
        <translation>Print promise plate</translation>
    </message>
    <message>
        <source>打印市场小牌</source>
        <translation>Print small plates of the market</translation>
    </message>
    <message>
        <source>在册</source>
        <translation>Listed</translation>
    </message>
    <message>
        <source>已退出</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>成员单位，按这里的次序开始轮值</source>
        <translation>Members, who host in this order</translation>
    </message>
    <message>
        <source>联盟名称</source>
        <translation>Alliance's name</translation>
    </message>
    <message>
        <source>成立日期</source>
        <translation>Founded on</translation>
    </message>
    <message>
        <source>联盟规则</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>会议日期</source>
        <translation>Day of the meeting</translation>
    </message>
    <message>
        <source>会议主题，或者让出的理由</source>
        <translation>Topic, or reason for giving way</translation>
    </message>
    <message>
        <source>轮到的单位有事可以让出，写明理由，下一次优先主办。</source>
        <translation>The unit whose turn it is may give way with a reason and then comes next.</translation>
    </message>
    <message>
        <source>加入日期</source>
        <translation>Joined on</translation>
    </message>
    <message>
        <source>新加入的单位从当轮起主办一次，不补以前的轮次。</source>
        <translation>A new member hosts once in the round that runs and makes up for none before.</translation>
    </message>
    <message>
        <source>退出日期</source>
        <translation>Left on</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>亮身份</source>
        <translation>Identity</translation>
    </message>
    <message>
        <source>亮职责</source>
        <translation>Duty</translation>
    </message>
    <message>
        <source>登记日期</source>
        <translation>Noted on</translation>
    </message>
    <message>
        <source>运行中</source>
        <translation>Running</translation>
    </message>
    <message>
        <source>已终止</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>最近会议</source>
        <translation>Last meeting</translation>
    </message>
    <message>
        <source>终止理由</source>
        <translation>Reason for ending</translation>
    </message>
    <message>
        <source>第 {number} 轮</source>
        <translation>round {number}</translation>
    </message>
    <message>
        <source>以后的主办次序</source>
        <translation>Hosts to come</translation>
    </message>
    <message>
        <source>已经主办和让出的</source>
        <translation>Hosted and given up so far</translation>
    </message>
    <message>
        <source>主办 {count} 次</source>
        <translation>Hosted {count} times</translation>
    </message>
    <message>
        <source>退出理由</source>
        <translation>Reason for leaving</translation>
    </message>
    <message>
        <source>小区</source>
        <translation>Compound</translation>
    </message>
    <message>
        <source>年度</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>经办人</source>
        <translation>Person in charge</translation>
    </message>
    <message>
        <source>预算</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>用途</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>还没有预算。按党费、财政、社会赞助等来源逐项登记。</source>
        <translation>There is no budget yet. Keep it item by item for party dues, public budget and sponsors.</translation>
    </message>
    <message>
        <source>登记预算</source>
        <translation>Add budget item</translation>
    </message>
    <message>
        <source>取消预算</source>
        <translation>Drop budget item</translation>
    </message>
    <message>
        <source>收入</source>
        <translation>Income</translation>
    </message>
    <message>
        <source>付款人</source>
        <translation>Payer</translation>
    </message>
    <message>
        <source>还没有收入。公共收益要写明业主共同决定或者管理规约的依据。</source>
        <translation>No income yet. Common income names the owners' vote or the covenant it rests on.</translation>
    </message>
    <message>
        <source>登记收入</source>
        <translation>Note income</translation>
    </message>
    <message>
        <source>作废收入</source>
        <translation>Void income</translation>
    </message>
    <message>
        <source>不是公共收益</source>
        <translation>Not common income</translation>
    </message>
    <message>
        <source>凭证号</source>
        <translation>Voucher number</translation>
    </message>
    <message>
        <source>业主同意</source>
        <translation>Agreed by owners</translation>
    </message>
    <message>
        <source>同意的依据</source>
        <translation>Basis on which they agreed</translation>
    </message>
    <message>
        <source>公共收益写明决定或规约的名称、日期和条款</source>
        <translation>For common income: name, date and clause of the decision or covenant</translation>
    </message>
    <message>
        <source>有效</source>
        <translation>Standing</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>Dropped</translation>
    </message>
    <message>
        <source>已入账</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>Voided</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>取消日期</source>
        <translation>Dropped on</translation>
    </message>
    <message>
        <source>取消理由</source>
        <translation>Reason for dropping</translation>
    </message>
    <message>
        <source>作废日期</source>
        <translation>Voided on</translation>
    </message>
    <message>
        <source>作废理由</source>
        <translation>Reason for voiding</translation>
    </message>
    <message>
        <source>已逾期</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>需求</source>
        <translation>Need</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>认领单位</source>
        <translation>Unit that takes it up</translation>
    </message>
    <message>
        <source>还没有需求。小区或者支部要共建单位帮什么忙，在这里提出。</source>
        <translation>There is no need yet. What a compound or its branch asks of partner units is raised here.</translation>
    </message>
    <message>
        <source>提出需求</source>
        <translation>Raise need</translation>
    </message>
    <message>
        <source>打印意向书</source>
        <translation>Print need</translation>
    </message>
    <message>
        <source>打印任务书</source>
        <translation>Print task</translation>
    </message>
    <message>
        <source>微心愿</source>
        <translation>Wishes</translation>
    </message>
    <message>
        <source>心愿</source>
        <translation>Wish</translation>
    </message>
    <message>
        <source>认领党员</source>
        <translation>Taken up by</translation>
    </message>
    <message>
        <source>还没有微心愿。居民的小心愿登记在这里，由党员认领。</source>
        <translation>There is no wish yet. Residents' small wishes are kept here and taken up by members.</translation>
    </message>
    <message>
        <source>登记心愿</source>
        <translation>Add wish</translation>
    </message>
    <message>
        <source>认领心愿</source>
        <translation>Take up wish</translation>
    </message>
    <message>
        <source>登记实现</source>
        <translation>Note as fulfilled</translation>
    </message>
    <message>
        <source>撤回心愿</source>
        <translation>Withdraw wish</translation>
    </message>
    <message>
        <source>登记认领</source>
        <translation>Enter a claim</translation>
    </message>
    <message>
        <source>登记办结</source>
        <translation>Note as met</translation>
    </message>
    <message>
        <source>登记反馈</source>
        <translation>Enter feedback</translation>
    </message>
    <message>
        <source>撤回需求</source>
        <translation>Withdraw need</translation>
    </message>
    <message>
        <source>提出方</source>
        <translation>Raised for</translation>
    </message>
    <message>
        <source>提出人</source>
        <translation>Raised by</translation>
    </message>
    <message>
        <source>提出日期</source>
        <translation>Raised on</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>希望完成</source>
        <translation>Wanted by</translation>
    </message>
    <message>
        <source>认领日期</source>
        <translation>Taken up on</translation>
    </message>
    <message>
        <source>任务内容</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>负责人</source>
        <translation>Leader</translation>
    </message>
    <message>
        <source>完成期限</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>办理情况和依据</source>
        <translation>What was done, and evidence</translation>
    </message>
    <message>
        <source>向谁反馈、怎样反馈</source>
        <translation>Who was told, and how</translation>
    </message>
    <message>
        <source>满意度</source>
        <translation>Satisfaction</translation>
    </message>
    <message>
        <source>1 至 5 分，5 分最满意</source>
        <translation>1 to 5, 5 is best</translation>
    </message>
    <message>
        <source>许愿人</source>
        <translation>Wisher</translation>
    </message>
    <message>
        <source>不愿留名的写身份，例如：独居老人（5 栋）</source>
        <translation>Who gives no name is described: an old person living alone (building 5)</translation>
    </message>
    <message>
        <source>怎样实现的</source>
        <translation>How it came true</translation>
    </message>
    <message>
        <source>办理过程</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>发放表</source>
        <translation>Payment lists</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>已付</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>还没有发放表。星级奖励、支部经费、岗位补贴都先列表，再逐笔付款。</source>
        <translation>There is no payment list yet. Rewards, branch funds and allowances are listed first, then paid one by one.</translation>
    </message>
    <message>
        <source>其他发放表</source>
        <translation>Other payment list</translation>
    </message>
    <message>
        <source>编制星级奖励</source>
        <translation>List rewards of stars</translation>
    </message>
    <message>
        <source>编制支部经费</source>
        <translation>List branch funds</translation>
    </message>
    <message>
        <source>打印发放表</source>
        <translation>Print payment list</translation>
    </message>
    <message>
        <source>付款</source>
        <translation>Payments</translation>
    </message>
    <message>
        <source>收款人</source>
        <translation>Payee</translation>
    </message>
    <message>
        <source>付款日期</source>
        <translation>Paid on</translation>
    </message>
    <message>
        <source>还没有付款。先编制发放表，再在这里逐笔登记付款和凭证号。</source>
        <translation>Nothing was paid yet. Make a payment list, then note each payment with its voucher here.</translation>
    </message>
    <message>
        <source>登记付款</source>
        <translation>Note payment</translation>
    </message>
    <message>
        <source>作废这一笔</source>
        <translation>Void this line</translation>
    </message>
    <message>
        <source>资金来源</source>
        <translation>Source of the money</translation>
    </message>
    <message>
        <source>发放依据</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>制表日期</source>
        <translation>Made on</translation>
    </message>
    <message>
        <source>每颗星</source>
        <translation>For each star</translation>
    </message>
    <message>
        <source>不填的按本地政策；没有政策的必须填写</source>
        <translation>Left empty it is as local policy says; where there is none it is needed</translation>
    </message>
    <message>
        <source>这一年评定了星级、还没有列过发放表的小区，全部列入。</source>
        <translation>All compounds with stars of the year that stand on no list yet are listed.</translation>
    </message>
    <message>
        <source>每个支部</source>
        <translation>For each branch</translation>
    </message>
    <message>
        <source>一行一个支部，不发的删去；金额不同的写成“支部，用途，金额”</source>
        <translation>One branch a line, delete those that get none; for another amount write “branch, purpose, amount”</translation>
    </message>
    <message>
        <source>支部</source>
        <translation>Branches</translation>
    </message>
    <message>
        <source>一行一笔：收款人，用途，金额</source>
        <translation>One a line: payee, purpose, amount</translation>
    </message>
    <message>
        <source>签收人</source>
        <translation>Signed by</translation>
    </message>
    <message>
        <source>透支理由</source>
        <translation>Reason for the overdraft</translation>
    </message>
    <message>
        <source>来源余额够的不用填</source>
        <translation>Not needed where the source has enough</translation>
    </message>
    <message>
        <source>共建单位</source>
        <translation>Partner units</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>结对小区</source>
        <translation>Compounds</translation>
    </message>
    <message>
        <source>参加联盟</source>
        <translation>Alliances</translation>
    </message>
    <message>
        <source>还没有共建单位。先登记区直单位、企业或者市场，再和小区结对。</source>
        <translation>There is no partner unit yet. Keep a district unit, firm or market first, then pair it with a compound.</translation>
    </message>
    <message>
        <source>登记单位</source>
        <translation>Add unit</translation>
    </message>
    <message>
        <source>更改单位资料</source>
        <translation>Change unit</translation>
    </message>
    <message>
        <source>结对</source>
        <translation>Pairings</translation>
    </message>
    <message>
        <source>协议至</source>
        <translation>Agreed until</translation>
    </message>
    <message>
        <source>活动</source>
        <translation>Activities</translation>
    </message>
    <message>
        <source>还没有结对。先登记共建单位，再登记单位和小区的共建协议。</source>
        <translation>There is no pairing yet. Keep a partner unit first, then its agreement with a compound.</translation>
    </message>
    <message>
        <source>登记结对</source>
        <translation>Pair unit</translation>
    </message>
    <message>
        <source>登记活动</source>
        <translation>Note activity</translation>
    </message>
    <message>
        <source>续签协议</source>
        <translation>Renew agreement</translation>
    </message>
    <message>
        <source>终止结对</source>
        <translation>End pairing</translation>
    </message>
    <message>
        <source>打印协议</source>
        <translation>Print agreement</translation>
    </message>
    <message>
        <source>在岗</source>
        <translation>Serving</translation>
    </message>
    <message>
        <source>已结束</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>下沉人员</source>
        <translation>Assigned staff</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>身份</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>所在单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>还没有下沉人员。民警、法官、检察官、律师下沉到小区的，在这里登记。</source>
        <translation>No staff is assigned yet. Police, judges, prosecutors and lawyers who answer for a compound are kept here.</translation>
    </message>
    <message>
        <source>登记下沉人员</source>
        <translation>Assign staff</translation>
    </message>
    <message>
        <source>结束下沉</source>
        <translation>End assignment</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>签订日期</source>
        <translation>Signed on</translation>
    </message>
    <message>
        <source>开始日期</source>
        <translation>Begins on</translation>
    </message>
    <message>
        <source>到期日期</source>
        <translation>Ends on</translation>
    </message>
    <message>
        <source>自</source>
        <translation>From</translation>
    </message>
    <message>
        <source>至</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>协议内容</source>
        <translation>Terms</translation>
    </message>
    <message>
        <source>一家单位可以和几个小区结对，一个小区也可以有几家单位。</source>
        <translation>A unit may be paired with several compounds, and a compound with several units.</translation>
    </message>
    <message>
        <source>续签从原协议期满以后开始，原协议保留。</source>
        <translation>A renewal begins after the agreement's last day; the old agreement stays.</translation>
    </message>
    <message>
        <source>活动内容</source>
        <translation>Activity</translation>
    </message>
    <message>
        <source>人数</source>
        <translation>Persons (headcount)</translation>
    </message>
    <message>
        <source>成效</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>签订次数</source>
        <translation>Agreements signed</translation>
    </message>
    <message>
        <source>最近活动</source>
        <translation>Last activity</translation>
    </message>
    <message>
        <source>终止日期</source>
        <translation>Ended on</translation>
    </message>
    <message>
        <source>协议</source>
        <translation>Agreements</translation>
    </message>
    <message>
        <source>{what}，{heads} 人</source>
        <translation>{what}, {heads} persons</translation>
    </message>
    <message>
        <source>结束理由</source>
        <translation>Reason for ending</translation>
    </message>
    <message>
        <source>活动场所</source>
        <translation>Venues</translation>
    </message>
    <message>
        <source>场所</source>
        <translation>Venue</translation>
    </message>
    <message>
        <source>面积（㎡）</source>
        <translation>Area (m²)</translation>
    </message>
    <message>
        <source>六有</source>
        <translation>Six things</translation>
    </message>
    <message>
        <source>使用</source>
        <translation>Uses</translation>
    </message>
    <message>
        <source>还没有活动场所。登记以后核对面积和六有，程序提示缺什么。</source>
        <translation>There is no venue yet. Once it is kept, check its area and six things; the program tells what lacks.</translation>
    </message>
    <message>
        <source>登记场所</source>
        <translation>Add venue</translation>
    </message>
    <message>
        <source>核对六有</source>
        <translation>Check six things</translation>
    </message>
    <message>
        <source>登记使用</source>
        <translation>Note use</translation>
    </message>
    <message>
        <source>更改场所</source>
        <translation>Change venue</translation>
    </message>
    <message>
        <source>关闭场所</source>
        <translation>Close venue</translation>
    </message>
    <message>
        <source>打印核对表</source>
        <translation>Print check</translation>
    </message>
    <message>
        <source>六有齐全</source>
        <translation>All six things</translation>
    </message>
    <message>
        <source>有欠缺</source>
        <translation>Something lacks</translation>
    </message>
    <message>
        <source>已关闭</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>星级</source>
        <translation>Stars</translation>
    </message>
    <message>
        <source>奖励</source>
        <translation>Reward</translation>
    </message>
    <message>
        <source>今年还没有评定星级。评定以后，可以按星级编制奖励发放表。</source>
        <translation>No stars were decided this year. Once they are, their rewards can be put on a payment list.</translation>
    </message>
    <message>
        <source>评定星级</source>
        <translation>Decide stars</translation>
    </message>
    <message>
        <source>开放时间</source>
        <translation>Service hours</translation>
    </message>
    <message>
        <source>例如：每日 8:30—20:30</source>
        <translation>For example: daily 8:30-20:30</translation>
    </message>
    <message>
        <source>管理员</source>
        <translation>Keeper</translation>
    </message>
    <message>
        <source>启用日期</source>
        <translation>Opened on</translation>
    </message>
    <message>
        <source>六有：有的打钩</source>
        <translation>The six things: tick what is there</translation>
    </message>
    <message>
        <source>面积</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>核对日期</source>
        <translation>Checked on</translation>
    </message>
    <message>
        <source>核对人</source>
        <translation>Checker</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>使用单位</source>
        <translation>Used by</translation>
    </message>
    <message>
        <source>评定日期</source>
        <translation>Decided on</translation>
    </message>
    <message>
        <source>评定机关</source>
        <translation>Decided by</translation>
    </message>
    <message>
        <source>评定依据</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>更正理由</source>
        <translation>Reason for the correction</translation>
    </message>
    <message>
        <source>这一年已经评定过的，写明为什么更正</source>
        <translation>Where the year was decided already, say why it is corrected</translation>
    </message>
    <message>
        <source>待核对</source>
        <translation>To be checked</translation>
    </message>
    <message>
        <source>符合要求</source>
        <translation>As wanted</translation>
    </message>
    <message>
        <source>已列发放表</source>
        <translation>Listed</translation>
    </message>
    <message>
        <source>未列发放表</source>
        <translation>Not listed</translation>
    </message>
    <message>
        <source>{stars} 颗星</source>
        <translation>{stars} stars</translation>
    </message>
    <message>
        <source>本地政策没有规定每颗星的奖励，编制发放表时填写</source>
        <translation>no local policy sets the reward of a star; it is given with the payment list</translation>
    </message>
    <message>
        <source>奖励 {sum}</source>
        <translation>reward {sum}</translation>
    </message>
    <message>
        <source>最近使用</source>
        <translation>Last used</translation>
    </message>
    <message>
        <source>缺少</source>
        <translation>Lacks</translation>
    </message>
    <message>
        <source>提示</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>关闭日期</source>
        <translation>Closed on</translation>
    </message>
    <message>
        <source>关闭理由</source>
        <translation>Reason for closing</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>Checks</translation>
    </message>
    <message>
        <source>使用登记</source>
        <translation>Uses</translation>
    </message>
</context>
<context>
    <name>papers</name>
    <message>
        <source>张贴的是旧版</source>
        <translation>An older version is posted</translation>
    </message>
    <message>
        <source>已张贴</source>
        <translation>Posted</translation>
    </message>
    <message>
        <source>已取下</source>
        <translation>Removed</translation>
    </message>
    <message>
        <source>还不能打印</source>
        <translation>Cannot be printed yet</translation>
    </message>
    <message>
        <source>草稿</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>已打印</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>可以打印</source>
        <translation>Can be printed</translation>
    </message>
    <message>
        <source>{from_day} 张贴在{place}</source>
        <translation>Posted on {from_day} at {place}</translation>
    </message>
    <message>
        <source>{from_day} 至 {to_day} 张贴在{place}</source>
        <translation>Posted from {from_day} to {to_day} at {place}</translation>
    </message>
    <message>
        <source>，见证人 {names}</source>
        <translation>, witnesses {names}</translation>
    </message>
    <message>
        <source>（{day} 补登：{reason}）</source>
        <translation> (entered late on {day}: {reason})</translation>
    </message>
    <message>
        <source>（没有留下原件）</source>
        <translation> (no original kept)</translation>
    </message>
    <message>
        <source>这份文书没有打印或者另存的记录，但确实已经张贴</source>
        <translation>No printing or saving of this paper is on record, yet it is posted</translation>
    </message>
    <message>
        <source>内容变动后没有重新打印或者另存的记录，但张贴的确实是新的</source>
        <translation>No printing or saving since the change is on record, yet the new one is posted</translation>
    </message>
    <message>
        <source>先打印再张贴；确实已经张贴的，勾选这一项。</source>
        <translation>Print it before it is posted; where it hangs all the same, tick this.</translation>
    </message>
    <message>
        <source>打印件写的是从 {day} 起张贴，但张贴的确实是这一份</source>
        <translation>The print says that it is posted from {day}, yet this is the one that was posted</translation>
    </message>
    <message>
        <source>请先重新打印（日期会改成今天），张贴新的；确实如此的，勾选这一项。</source>
        <translation>Print it again first (its day becomes today) and post the new one; tick this if it is so.</translation>
    </message>
    <message>
        <source>文书</source>
        <translation>Papers</translation>
    </message>
</context>
<context>
    <name>party</name>
    <message>
        <source>登记党员</source>
        <translation>Enter member</translation>
    </message>
    <message>
        <source>党员身份是敏感个人信息：只登记工作需要的，不导出给物业。</source>
        <translation>Membership is sensitive: enter only what the work needs, and give nothing of it to the property firm.</translation>
    </message>
    <message>
        <source>转出的党组织</source>
        <translation>Organisation transferred from</translation>
    </message>
    <message>
        <source>组织关系是转接来的，写明从哪里转来</source>
        <translation>Where the record was transferred, say from where</translation>
    </message>
    <message>
        <source>登记或转入日期</source>
        <translation>Entered or transferred on</translation>
    </message>
    <message>
        <source>已登记党员。</source>
        <translation>The member was entered.</translation>
    </message>
    <message>
        <source>更正党员：{name}</source>
        <translation>Correct member: {name}</translation>
    </message>
    <message>
        <source>更正党员</source>
        <translation>Correct member</translation>
    </message>
    <message>
        <source>更正是以前写错了；组织关系现在变了的，用“调整关系”。</source>
        <translation>Correct what was written wrongly; where the affiliation has changed, use “Change affiliation”.</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>已更正。</source>
        <translation>Corrected.</translation>
    </message>
    <message>
        <source>登记转正：{name}</source>
        <translation>Confirm member: {name}</translation>
    </message>
    <message>
        <source>登记转正</source>
        <translation>Confirm member</translation>
    </message>
    <message>
        <source>转正日期</source>
        <translation>Confirmed on</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>预备期没有满的，写明理由</source>
        <translation>Say why, where the probation is not over</translation>
    </message>
    <message>
        <source>已登记转正。</source>
        <translation>The confirmation was entered.</translation>
    </message>
    <message>
        <source>调整关系：{name}</source>
        <translation>Change affiliation: {name}</translation>
    </message>
    <message>
        <source>保存调整</source>
        <translation>Save change</translation>
    </message>
    <message>
        <source>已调整关系。</source>
        <translation>The affiliation was changed.</translation>
    </message>
    <message>
        <source>转入的党组织</source>
        <translation>Organisation transferred to</translation>
    </message>
    <message>
        <source>不是转出的留空，在理由里写明</source>
        <translation>Leave empty if it is no transfer, and say why below</translation>
    </message>
    <message>
        <source>转出或者移出名册：{name}</source>
        <translation>Transfer or remove: {name}</translation>
    </message>
    <message>
        <source>转出或者移出</source>
        <translation>Transfer or remove</translation>
    </message>
    <message>
        <source>任职、认领的岗位和报到到这一天为止；登记过的都保留。</source>
        <translation>Posts, roles and check-ins end that day; all that was entered stays.</translation>
    </message>
    <message>
        <source>已转出或者移出名册。</source>
        <translation>The member left the roster.</translation>
    </message>
    <message>
        <source>不属于一个小区</source>
        <translation>Of no one compound</translation>
    </message>
    <message>
        <source>职务</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>党组织</source>
        <translation>Party organisation</translation>
    </message>
    <message>
        <source>不是党组织职务</source>
        <translation>No post of an organisation</translation>
    </message>
    <message>
        <source>小区</source>
        <translation>Compound</translation>
    </message>
    <message>
        <source>派出单位</source>
        <translation>Home unit</translation>
    </message>
    <message>
        <source>第一书记要写明是哪个单位派来的</source>
        <translation>A first secretary is sent by a unit: say which</translation>
    </message>
    <message>
        <source>任职日期</source>
        <translation>In office since</translation>
    </message>
    <message>
        <source>登记任职</source>
        <translation>Enter post</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>登记任职：{name}</source>
        <translation>Enter post: {name}</translation>
    </message>
    <message>
        <source>已登记任职。</source>
        <translation>The post was entered.</translation>
    </message>
    <message>
        <source>结束任职：{name}，{post}</source>
        <translation>End post: {name}, {post}</translation>
    </message>
    <message>
        <source>结束任职</source>
        <translation>End post</translation>
    </message>
    <message>
        <source>结束日期</source>
        <translation>Ends on</translation>
    </message>
    <message>
        <source>已结束任职。</source>
        <translation>The post was ended.</translation>
    </message>
    <message>
        <source>身份</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>入党日期</source>
        <translation>Joined on</translation>
    </message>
    <message>
        <source>提前转正的理由</source>
        <translation>Reason for the short probation</translation>
    </message>
    <message>
        <source>从入党到转正不足一年的才填</source>
        <translation>Only where it was under a year from joining to confirmation</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>身份证号</source>
        <translation>Identity number</translation>
    </message>
    <message>
        <source>工作单位</source>
        <translation>Work unit</translation>
    </message>
    <message>
        <source>职业</source>
        <translation>Occupation</translation>
    </message>
    <message>
        <source>居住地</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>名册里有同名的，确为两人</source>
        <translation>Somebody has the same name; they are two people</translation>
    </message>
    <message>
        <source>不在这里</source>
        <translation>Not here</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>None</translation>
    </message>
    <message>
        <source>组织关系所在</source>
        <translation>Organisation of record</translation>
    </message>
    <message>
        <source>外单位党组织</source>
        <translation>Organisation elsewhere</translation>
    </message>
    <message>
        <source>组织关系不在这里的，写明在哪个党组织</source>
        <translation>Where the record lies elsewhere, name that organisation</translation>
    </message>
    <message>
        <source>社区支部</source>
        <translation>Community branch</translation>
    </message>
    <message>
        <source>双重管理：单位和社区都管的，选社区的党支部</source>
        <translation>Dual management: where unit and community both manage the member, choose the community's branch</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>登记党组织</source>
        <translation>Enter organisation</translation>
    </message>
    <message>
        <source>已登记党组织。</source>
        <translation>The organisation was entered.</translation>
    </message>
    <message>
        <source>变更党组织：{name}</source>
        <translation>Change organisation: {name}</translation>
    </message>
    <message>
        <source>保存变更</source>
        <translation>Save change</translation>
    </message>
    <message>
        <source>更名、调整隶属、调整设置和覆盖小区都在这里；原来的留在沿革里。</source>
        <translation>Name, parent, setting and the compounds covered are changed here; what was before stays in the history.</translation>
    </message>
    <message>
        <source>已变更党组织。</source>
        <translation>The organisation was changed.</translation>
    </message>
    <message>
        <source>撤销，不合并</source>
        <translation>Dissolve, do not merge</translation>
    </message>
    <message>
        <source>合并或者撤销：{name}</source>
        <translation>Merge or dissolve: {name}</translation>
    </message>
    <message>
        <source>合并或者撤销</source>
        <translation>Merge or dissolve</translation>
    </message>
    <message>
        <source>合并的，党员、下级和覆盖小区都转到另一个；撤销的，要先没有党员和下级。</source>
        <translation>Merged, its members, organisations below and compounds go to the other; dissolved, it has to be empty first.</translation>
    </message>
    <message>
        <source>合并到</source>
        <translation>Merge into</translation>
    </message>
    <message>
        <source>已合并或者撤销。</source>
        <translation>The organisation was merged or dissolved.</translation>
    </message>
    <message>
        <source>没有当选</source>
        <translation>Not elected</translation>
    </message>
    <message>
        <source>谁当选了什么职务；都不选的，原来的任职不变</source>
        <translation>Who was elected to which post; where none is chosen, posts stay as they are</translation>
    </message>
    <message>
        <source>登记换届选举：{name}</source>
        <translation>Enter election: {name}</translation>
    </message>
    <message>
        <source>登记换届选举</source>
        <translation>Enter election</translation>
    </message>
    <message>
        <source>选举日期</source>
        <translation>Day of the election</translation>
    </message>
    <message>
        <source>有选举权的党员</source>
        <translation>Members who may vote</translation>
    </message>
    <message>
        <source>实到</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>应选人数</source>
        <translation>Seats</translation>
    </message>
    <message>
        <source>任期届满日期</source>
        <translation>Term ends on</translation>
    </message>
    <message>
        <source>到会不足规定比例的，写明情况</source>
        <translation>Say how it was, where fewer came than the rules want</translation>
    </message>
    <message>
        <source>已登记换届选举。</source>
        <translation>The election was entered.</translation>
    </message>
    <message>
        <source>未定</source>
        <translation>Not set</translation>
    </message>
    <message>
        <source>本社区</source>
        <translation>This community</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>层级</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>上级</source>
        <translation>Parent</translation>
    </message>
    <message>
        <source>没有上级</source>
        <translation>No parent</translation>
    </message>
    <message>
        <source>所在社区</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>依托</source>
        <translation>Stands on</translation>
    </message>
    <message>
        <source>组建方式</source>
        <translation>Way of building</translation>
    </message>
    <message>
        <source>组建场所</source>
        <translation>Place of building</translation>
    </message>
    <message>
        <source>临时党组织</source>
        <translation>Temporary organisation</translation>
    </message>
    <message>
        <source>成立日期</source>
        <translation>Founded on</translation>
    </message>
    <message>
        <source>变动日期</source>
        <translation>Changed on</translation>
    </message>
    <message>
        <source>登记报到：{name}</source>
        <translation>Enter check-in: {name}</translation>
    </message>
    <message>
        <source>登记报到</source>
        <translation>Enter check-in</translation>
    </message>
    <message>
        <source>报到的党组织</source>
        <translation>Party organisation checked in at</translation>
    </message>
    <message>
        <source>报到日期</source>
        <translation>Checked in on</translation>
    </message>
    <message>
        <source>接收人</source>
        <translation>Received by</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>已登记报到。</source>
        <translation>The check-in was entered.</translation>
    </message>
    <message>
        <source>撤回报到：{name}</source>
        <translation>Withdraw check-in: {name}</translation>
    </message>
    <message>
        <source>撤回报到</source>
        <translation>Withdraw check-in</translation>
    </message>
    <message>
        <source>撤回日期</source>
        <translation>Withdrawn on</translation>
    </message>
    <message>
        <source>登记认领：{name}</source>
        <translation>Enter duty: {name}</translation>
    </message>
    <message>
        <source>登记认领</source>
        <translation>Enter a claim</translation>
    </message>
    <message>
        <source>认领的岗位</source>
        <translation>Post taken up</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>岗位的写明哪个岗；微心愿的写明是什么心愿</source>
        <translation>Say which post it is, or what is wished</translation>
    </message>
    <message>
        <source>认领日期</source>
        <translation>Taken up on</translation>
    </message>
    <message>
        <source>已登记认领。</source>
        <translation>The claim is entered.</translation>
    </message>
    <message>
        <source>结束认领：{role}</source>
        <translation>End duty: {role}</translation>
    </message>
    <message>
        <source>结束认领</source>
        <translation>End duty</translation>
    </message>
    <message>
        <source>办理结果</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>记积分：{name}</source>
        <translation>Give points: {name}</translation>
    </message>
    <message>
        <source>记积分</source>
        <translation>Give points</translation>
    </message>
    <message>
        <source>项目和分值没有统一规定，是程序的约定；记错的再记一笔负分冲回。</source>
        <translation>Items and points are set by the program, not by a common rule; a wrong entry is set off by one below none.</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>分数</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>已记积分。</source>
        <translation>The points were given.</translation>
    </message>
    <message>
        <source>登记评议：{name}</source>
        <translation>Enter assessment: {name}</translation>
    </message>
    <message>
        <source>登记评议</source>
        <translation>Enter assessment</translation>
    </message>
    <message>
        <source>哪一方评议</source>
        <translation>Assessed by</translation>
    </message>
    <message>
        <source>等次</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>评议日期</source>
        <translation>Assessed on</translation>
    </message>
    <message>
        <source>评议的单位</source>
        <translation>Assessing body</translation>
    </message>
    <message>
        <source>评语</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>更改的理由</source>
        <translation>Reason for the change</translation>
    </message>
    <message>
        <source>这一年这一方已经评议过的，写明为什么更改</source>
        <translation>Where this side has assessed that year already, say why it changes</translation>
    </message>
    <message>
        <source>已登记评议。</source>
        <translation>The assessment was entered.</translation>
    </message>
    <message>
        <source>写信函：{name}</source>
        <translation>Write letter: {name}</translation>
    </message>
    <message>
        <source>登记信函</source>
        <translation>Enter letter</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>收信单位</source>
        <translation>Unit written to</translation>
    </message>
    <message>
        <source>已登记信函。</source>
        <translation>The letter was entered.</translation>
    </message>
    <message>
        <source>登记回复：{unit}</source>
        <translation>Enter answer: {unit}</translation>
    </message>
    <message>
        <source>登记回复</source>
        <translation>Enter answer</translation>
    </message>
    <message>
        <source>回复日期</source>
        <translation>Answered on</translation>
    </message>
    <message>
        <source>回复内容</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>已登记。</source>
        <translation>Entered.</translation>
    </message>
    <message>
        <source>年度</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>结束</source>
        <translation>End</translation>
    </message>
    <message>
        <source>覆盖小区</source>
        <translation>Compounds covered</translation>
    </message>
    <message>
        <source>每行一个小区名称，要与小区档案里的一致；不覆盖小区的留空</source>
        <translation>One compound a line, named as in the roster; leave empty where it covers none</translation>
    </message>
    <message>
        <source>小区档案里没有“{name}”：请核对名称，或者先登记小区。</source>
        <translation>There is no compound “{name}”: check its name, or enter the compound first.</translation>
    </message>
    <message>
        <source>社区</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>登记场所</source>
        <translation>Add venue</translation>
    </message>
    <message>
        <source>更正场所</source>
        <translation>Correct place</translation>
    </message>
    <message>
        <source>场所是划分网格的单位：小区、庭院或者居民小组。</source>
        <translation>A place is what grids are put together from: a compound, a courtyard or a residents' group.</translation>
    </message>
    <message>
        <source>场所已登记。</source>
        <translation>The place is noted.</translation>
    </message>
    <message>
        <source>户数</source>
        <translation>Households</translation>
    </message>
    <message>
        <source>完整小区</source>
        <translation>Complete compound</translation>
    </message>
    <message>
        <source>相邻的场所</source>
        <translation>Neighbours</translation>
    </message>
    <message>
        <source>同一社区里相邻场所的名称，用顿号隔开</source>
        <translation>Names of neighbouring places of the community, parted by commas</translation>
    </message>
    <message>
        <source>东西坐标</source>
        <translation>East</translation>
    </message>
    <message>
        <source>可以不填；填了坐标，最近的几处算作相邻</source>
        <translation>May be empty; with coordinates the nearest places count as neighbours</translation>
    </message>
    <message>
        <source>南北坐标</source>
        <translation>North</translation>
    </message>
    <message>
        <source>坐标单位</source>
        <translation>Unit of coordinates</translation>
    </message>
    <message>
        <source>经度、纬度（度）</source>
        <translation>Longitude, latitude (degrees)</translation>
    </message>
    <message>
        <source>平面图（米）</source>
        <translation>Plan (metres)</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>撤下场所：{place}</source>
        <translation>Remove place: {place}</translation>
    </message>
    <message>
        <source>撤下场所</source>
        <translation>Remove place</translation>
    </message>
    <message>
        <source>撤下以后不再参加划分；已有的方案会提示。记录都会保留。</source>
        <translation>Once removed it is left out of later plans; plans that hold it say so. All records are kept.</translation>
    </message>
    <message>
        <source>场所已撤下。</source>
        <translation>The place was removed.</translation>
    </message>
    <message>
        <source>制定网格方案</source>
        <translation>Plan grids</translation>
    </message>
    <message>
        <source>制定方案</source>
        <translation>Make plan</translation>
    </message>
    <message>
        <source>方案已制定；可以手工调整，再实施。</source>
        <translation>The plan is made; correct it by hand, then put it in force.</translation>
    </message>
    <message>
        <source>共 {places} 处场所、{households} 户；{alone} 处没有相邻的场所。</source>
        <translation>{places} places with {households} households; {alone} have no neighbour.</translation>
    </message>
    <message>
        <source>全部社区</source>
        <translation>All communities</translation>
    </message>
    <message>
        <source>有这样的场所时再问</source>
        <translation>Ask when there is one</translation>
    </message>
    <message>
        <source>不保留</source>
        <translation>Keep none</translation>
    </message>
    <message>
        <source>范围</source>
        <translation>Extent</translation>
    </message>
    <message>
        <source>户数线</source>
        <translation>Line of households</translation>
    </message>
    <message>
        <source>完整小区超过这个户数的，单独划为一个网格</source>
        <translation>A complete compound with more households is a grid alone</translation>
    </message>
    <message>
        <source>谁规定的户数线；和本地政策一样时可以不填</source>
        <translation>Who fixed the line; may be empty where it is the local policy's</translation>
    </message>
    <message>
        <source>正好在线上的</source>
        <translation>Exactly on the line</translation>
    </message>
    <message>
        <source>规定没有说正好等于户数线的怎么办：{places}</source>
        <translation>The rule says nothing of places exactly on the line: {places}</translation>
    </message>
    <message>
        <source>目前没有这样的场所</source>
        <translation>there is none now</translation>
    </message>
    <message>
        <source>目标户数</source>
        <translation>Target households</translation>
    </message>
    <message>
        <source>合并成的网格尽量接近这个户数；没有规定，可以改</source>
        <translation>Merged grids come near this number; nobody fixed it, change it as needed</translation>
    </message>
    <message>
        <source>按坐标取最近几处</source>
        <translation>Nearest by coordinates</translation>
    </message>
    <message>
        <source>按坐标最远多少米</source>
        <translation>At most metres away</translation>
    </message>
    <message>
        <source>保留哪个方案里锁定的网格</source>
        <translation>Keep locked grids of</translation>
    </message>
    <message>
        <source>第{number}号方案</source>
        <translation>Plan {number}</translation>
    </message>
    <message>
        <source>{plan}（实施中）</source>
        <translation>{plan} (in force)</translation>
    </message>
    <message>
        <source>{plan}（已终止）</source>
        <translation>{plan} (ended)</translation>
    </message>
    <message>
        <source>{plan}（草案）</source>
        <translation>{plan} (draft)</translation>
    </message>
    <message>
        <source>实施{plan}</source>
        <translation>Put {plan} in force</translation>
    </message>
    <message>
        <source>实施方案</source>
        <translation>Put plan in force</translation>
    </message>
    <message>
        <source>原来的网格从这一天起终止，网格人员转到户数最多的新网格。</source>
        <translation>The grids before it end on this day; their staff goes to the new grid with most of their households.</translation>
    </message>
    <message>
        <source>实施日期</source>
        <translation>In force from</translation>
    </message>
    <message>
        <source>今天或者以前的日期；以后实施的，到那一天再登记</source>
        <translation>Today or an earlier day; for a later one, enter it when it comes</translation>
    </message>
    <message>
        <source>方案已实施。</source>
        <translation>The plan is in force.</translation>
    </message>
    <message>
        <source>移入“{grid}”</source>
        <translation>Move into “{grid}”</translation>
    </message>
    <message>
        <source>移入场所</source>
        <translation>Move place in</translation>
    </message>
    <message>
        <source>不合规则也可以调整，方案里会说明；网格不能跨社区。</source>
        <translation>What the rule has against it is said and not stopped; no grid crosses communities.</translation>
    </message>
    <message>
        <source>场所</source>
        <translation>Venue</translation>
    </message>
    <message>
        <source>场所已移入。</source>
        <translation>The place was moved.</translation>
    </message>
    <message>
        <source>拆分“{grid}”</source>
        <translation>Split “{grid}”</translation>
    </message>
    <message>
        <source>拆分网格</source>
        <translation>Split grid</translation>
    </message>
    <message>
        <source>勾选要分出去的场所，至少留下一处。</source>
        <translation>Tick the places that leave; at least one stays.</translation>
    </message>
    <message>
        <source>新网格的名称</source>
        <translation>Name of the new grid</translation>
    </message>
    <message>
        <source>网格已拆分。</source>
        <translation>The grid was split.</translation>
    </message>
    <message>
        <source>并入“{grid}”</source>
        <translation>Merge into “{grid}”</translation>
    </message>
    <message>
        <source>合并网格</source>
        <translation>Merge grids</translation>
    </message>
    <message>
        <source>哪个网格并进来</source>
        <translation>Grid to merge in</translation>
    </message>
    <message>
        <source>网格已合并。</source>
        <translation>The grids were merged.</translation>
    </message>
    <message>
        <source>解除锁定</source>
        <translation>Unlock grid</translation>
    </message>
    <message>
        <source>锁定网格</source>
        <translation>Lock grid</translation>
    </message>
    <message>
        <source>锁定的网格不能改动，制定下一个方案时可以照旧保留。</source>
        <translation>A locked grid cannot be changed; the next plan can keep it.</translation>
    </message>
    <message>
        <source>更名：{grid}</source>
        <translation>Rename: {grid}</translation>
    </message>
    <message>
        <source>更改名称</source>
        <translation>Rename grid</translation>
    </message>
    <message>
        <source>网格名称</source>
        <translation>Name of the grid</translation>
    </message>
    <message>
        <source>网格已更名。</source>
        <translation>The grid was renamed.</translation>
    </message>
    <message>
        <source>整个{community}</source>
        <translation>All of {community}</translation>
    </message>
    <message>
        <source>登记网格人员</source>
        <translation>Note staff of grids</translation>
    </message>
    <message>
        <source>登记人员</source>
        <translation>Add staff</translation>
    </message>
    <message>
        <source>网格</source>
        <translation>Grid</translation>
    </message>
    <message>
        <source>岗位</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>开始日期</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>人员已登记。</source>
        <translation>The person is noted.</translation>
    </message>
    <message>
        <source>结束任职：{name}</source>
        <translation>End service: {name}</translation>
    </message>
    <message>
        <source>已转出</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>已报到</source>
        <translation>Checked in</translation>
    </message>
    <message>
        <source>{sent} 封，{answered} 封有回复</source>
        <translation>{sent}, {answered} answered</translation>
    </message>
    <message>
        <source>一肩挑</source>
        <translation>Holds both</translation>
    </message>
    <message>
        <source>设立责任区</source>
        <translation>Set up zone</translation>
    </message>
    <message>
        <source>变更责任区</source>
        <translation>Change zone</translation>
    </message>
    <message>
        <source>责任区已登记。</source>
        <translation>The zone is noted.</translation>
    </message>
    <message>
        <source>责任区名称</source>
        <translation>Name of the zone</translation>
    </message>
    <message>
        <source>楼栋、单元、楼层或房号，用分号隔开：1幢；2幢1单元；3幢3-6层；不含2幢302</source>
        <translation>Buildings, entrances, floors or rooms, parted by semicolons, written in Chinese as the roster does</translation>
    </message>
    <message>
        <source>职责</source>
        <translation>Duty</translation>
    </message>
    <message>
        <source>负责的党员</source>
        <translation>Members in charge</translation>
    </message>
    <message>
        <source>一行一人；党员名册里有的只写姓名，没有的写：姓名，单位，所在支部</source>
        <translation>One a line; the name alone where the register knows it, else name, unit, branch</translation>
    </message>
    <message>
        <source>期满日期</source>
        <translation>Ends on</translation>
    </message>
    <message>
        <source>撤销责任区：{zone}</source>
        <translation>Give zone up: {zone}</translation>
    </message>
    <message>
        <source>撤销责任区</source>
        <translation>Give zone up</translation>
    </message>
    <message>
        <source>撤销以后这些房屋没有人负责，直到划给别的责任区；记录会保留。</source>
        <translation>Nobody is in charge of its dwellings until another zone takes them; the record is kept.</translation>
    </message>
    <message>
        <source>撤销日期</source>
        <translation>Given up on</translation>
    </message>
    <message>
        <source>责任区已撤销。</source>
        <translation>The zone was given up.</translation>
    </message>
    <message>
        <source>不导出</source>
        <translation>Do not export</translation>
    </message>
    <message>
        <source>导出完整名册</source>
        <translation>Export the whole register</translation>
    </message>
    <message>
        <source>导出脱敏名册</source>
        <translation>Export a masked register</translation>
    </message>
    <message>
        <source>导出党员名册</source>
        <translation>Export the register of members</translation>
    </message>
    <message>
        <source>导出的是现在列出的党员。脱敏名册里，姓名、电话和证件号码只留头尾，没有住址；完整名册含全部号码，请只交给有权保管的党组织，不得交给物业公司。每次导出都会记入日志。</source>
        <translation>What is exported are the members listed now. In a masked register only the ends of names, telephones and document numbers are left, and no homes; the whole register has every number: give it only to a Party organisation that may keep it, never to a property firm. Every export is recorded.</translation>
    </message>
    <message>
        <source>党员名册（脱敏）.xlsx</source>
        <translation>members-masked.xlsx</translation>
    </message>
    <message>
        <source>党员名册.xlsx</source>
        <translation>members.xlsx</translation>
    </message>
    <message>
        <source>Excel 工作簿 (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>已导出 {rows} 名党员，存为 {path}。</source>
        <translation>{rows} members exported to {path}.</translation>
    </message>
    <message>
        <source>导入党员名册</source>
        <translation>Import a register of members</translation>
    </message>
    <message>
        <source>读取党员名册</source>
        <translation>Reading the register</translation>
    </message>
    <message>
        <source>“{file}”读到 {read} 人：可以登记 {taken} 人，已经在名册里 {known} 人，不能登记 {refused} 人。</source>
        <translation>“{file}” has {read} persons: {taken} can be entered, {known} are on the register, {refused} cannot be entered.</translation>
    </message>
    <message>
        <source>已登记 {taken} 名党员。</source>
        <translation>{taken} members entered.</translation>
    </message>
    <message>
        <source>党员名册-有问题的行.xlsx</source>
        <translation>members-rows-with-something-wrong.xlsx</translation>
    </message>
    <message>
        <source>导入场所</source>
        <translation>Import places</translation>
    </message>
    <message>
        <source>读取场所名单</source>
        <translation>Reading the list of places</translation>
    </message>
    <message>
        <source>“{file}”读到 {read} 处：可以登记 {taken} 处，已经在名单里 {known} 处，不能登记 {refused} 处。</source>
        <translation>“{file}” has {read} places: {taken} can be entered, {known} are on the list, {refused} cannot be entered.</translation>
    </message>
    <message>
        <source>已登记 {taken} 处场所。</source>
        <translation>{taken} places entered.</translation>
    </message>
    <message>
        <source>场所名单-有问题的行.xlsx</source>
        <translation>places-rows-with-something-wrong.xlsx</translation>
    </message>
    <message>
        <source>不导入</source>
        <translation>Not taken</translation>
    </message>
    <message>
        <source>提示</source>
        <translation>Notice</translation>
    </message>
</context>
<context>
    <name>places</name>
    <message>
        <source>会议公告已经张贴的，写明为什么改</source>
        <translation>Once the notice is posted, say why it changes</translation>
    </message>
    <message>
        <source>更改联系人和地点</source>
        <translation>Change contact and places</translation>
    </message>
    <message>
        <source>保存更改</source>
        <translation>Save the change</translation>
    </message>
    <message>
        <source>留空的保持原样。表决票发出以后，票上印着的联系人、电话、异议受理和收票地点不能再改。</source>
        <translation>What is left empty stays as it is. Once ballots are issued, contact, telephone, address for objections and place of return can no longer be changed: the ballots name them.</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>已保存更改。以后打印的文书写新的内容。</source>
        <translation>The change is saved. Papers printed from now on say it.</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>异议受理</source>
        <translation>Objections to</translation>
    </message>
    <message>
        <source>投票地点</source>
        <translation>Place of voting</translation>
    </message>
    <message>
        <source>收票地点</source>
        <translation>Place of return</translation>
    </message>
    <message>
        <source>张贴地点</source>
        <translation>Place of posting</translation>
    </message>
    <message>
        <source>居民委员会</source>
        <translation>Residents' committee</translation>
    </message>
    <message>
        <source>街道办事处</source>
        <translation>Street office</translation>
    </message>
    <message>
        <source>派出所</source>
        <translation>Police station</translation>
    </message>
    <message>
        <source>写了的，告知函（D16）也送他们</source>
        <translation>If it is given, the letter (D16) goes to it too</translation>
    </message>
    <message>
        <source>区县住建部门</source>
        <translation>Housing authority of the district</translation>
    </message>
    <message>
        <source>会议时间</source>
        <translation>Time of the meeting</translation>
    </message>
    <message>
        <source>集体讨论形式的，写明几点召开，例如 19:00</source>
        <translation>Where owners meet: the hour at which they do, such as 19:00</translation>
    </message>
</context>
<context>
    <name>pool</name>
    <message>
        <source>本社区（不属于一个小区）</source>
        <translation>This community (of no one compound)</translation>
    </message>
    <message>
        <source>提出议题</source>
        <translation>Raise topic</translation>
    </message>
    <message>
        <source>写明谁提出、为什么、涉及谁。受理以后可以征集意见、列入会议议程。</source>
        <translation>Say who raised it, why, and whom it touches. Once accepted, opinions can be asked for and it can go on an agenda.</translation>
    </message>
    <message>
        <source>小区</source>
        <translation>Compound</translation>
    </message>
    <message>
        <source>提出人</source>
        <translation>Raised by</translation>
    </message>
    <message>
        <source>谁提出的，例如：3 号楼 12 户业主联名</source>
        <translation>Who raised it, for example: 12 owners of building 3 jointly</translation>
    </message>
    <message>
        <source>怎样提出</source>
        <translation>How it was raised</translation>
    </message>
    <message>
        <source>提出日期</source>
        <translation>Raised on</translation>
    </message>
    <message>
        <source>议题已登记。</source>
        <translation>The topic is kept.</translation>
    </message>
    <message>
        <source>议题</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>具体位置</source>
        <translation>Exact place</translation>
    </message>
    <message>
        <source>背景</source>
        <translation>Background</translation>
    </message>
    <message>
        <source>利害关系人</source>
        <translation>Interested parties</translation>
    </message>
    <message>
        <source>备选方案</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>材料</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>更改议题：{topic}</source>
        <translation>Change topic: {topic}</translation>
    </message>
    <message>
        <source>更改议题</source>
        <translation>Change topic</translation>
    </message>
    <message>
        <source>原来的内容和理由一直保留。</source>
        <translation>What had stood and the reason are kept for good.</translation>
    </message>
    <message>
        <source>更改的理由</source>
        <translation>Reason for the change</translation>
    </message>
    <message>
        <source>议题已更改。</source>
        <translation>The topic is changed.</translation>
    </message>
    <message>
        <source>流转议题：{topic}</source>
        <translation>Move the topic on: {topic}</translation>
    </message>
    <message>
        <source>流转议题</source>
        <translation>Move the topic on</translation>
    </message>
    <message>
        <source>转到哪一步</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>经办人</source>
        <translation>Person in charge</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>议题已流转。</source>
        <translation>The topic is moved on.</translation>
    </message>
    <message>
        <source>征集意见：{topic}</source>
        <translation>Ask for opinions: {topic}</translation>
    </message>
    <message>
        <source>开始征集</source>
        <translation>Start asking</translation>
    </message>
    <message>
        <source>征集意见是为协商作准备，按户统计，一户一份，不是表决，不计票数。</source>
        <translation>Opinions prepare a consultation: counted by household, one each. This is no vote and counts no votes.</translation>
    </message>
    <message>
        <source>征集的问题</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>征集方式</source>
        <translation>How it is asked</translation>
    </message>
    <message>
        <source>上门发放征集表</source>
        <translation>Forms handed out door to door</translation>
    </message>
    <message>
        <source>截止日期</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>交回地点</source>
        <translation>Where to return it</translation>
    </message>
    <message>
        <source>征集哪些户</source>
        <translation>Which households</translation>
    </message>
    <message>
        <source>不填的，征集本小区全部房屋；只征集一部分的，一行一户</source>
        <translation>Left empty, every dwelling of the compound is asked; to ask only some, one household a line</translation>
    </message>
    <message>
        <source>已开始征集，请打印意见征集表。</source>
        <translation>Opinions are being asked for; print the opinion form.</translation>
    </message>
    <message>
        <source>意见</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>意见和理由</source>
        <translation>Opinion and reasons</translation>
    </message>
    <message>
        <source>选“其他意见”的要写明</source>
        <translation>“Other view” has to be told in words</translation>
    </message>
    <message>
        <source>登记人</source>
        <translation>Taken down by</translation>
    </message>
    <message>
        <source>改登的理由</source>
        <translation>Why it is changed</translation>
    </message>
    <message>
        <source>登记意见：{household}</source>
        <translation>Record opinion: {household}</translation>
    </message>
    <message>
        <source>登记意见</source>
        <translation>Enter opinions</translation>
    </message>
    <message>
        <source>已登记意见。</source>
        <translation>The opinion is kept.</translation>
    </message>
    <message>
        <source>不在本程序里，写在下面</source>
        <translation>Not in this program; written below</translation>
    </message>
    <message>
        <source>按本程序里的表决</source>
        <translation>As the vote kept here says</translation>
    </message>
    <message>
        <source>同意、通过</source>
        <translation>Agreed, passed</translation>
    </message>
    <message>
        <source>不同意、未通过</source>
        <translation>Not agreed, not passed</translation>
    </message>
    <message>
        <source>登记决定：{topic}</source>
        <translation>Record decision: {topic}</translation>
    </message>
    <message>
        <source>登记决定</source>
        <translation>Record decision</translation>
    </message>
    <message>
        <source>属于业主共同决定的事项，只有业主大会表决通过才能实施；关联本程序里的表决的，日期和结果按表决结果。</source>
        <translation>What the owners decide together is carried out only when their assembly passed it; a vote kept here brings its own day and result.</translation>
    </message>
    <message>
        <source>谁决定</source>
        <translation>Who decides</translation>
    </message>
    <message>
        <source>业主大会表决</source>
        <translation>Vote of the assembly</translation>
    </message>
    <message>
        <source>决定的依据</source>
        <translation>Source of the decision</translation>
    </message>
    <message>
        <source>例如：2026 年 6 月居民代表会议第 2 号决定</source>
        <translation>For example: decision 2 of the residents’ meeting of June 2026</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>决定日期</source>
        <translation>Day of the decision</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>已登记决定。</source>
        <translation>The decision is kept.</translation>
    </message>
    <message>
        <source>没有问</source>
        <translation>Not asked</translation>
    </message>
    <message>
        <source>{points} 分</source>
        <translation>{points} points</translation>
    </message>
    <message>
        <source>登记反馈：{topic}</source>
        <translation>Record feedback: {topic}</translation>
    </message>
    <message>
        <source>登记反馈</source>
        <translation>Enter feedback</translation>
    </message>
    <message>
        <source>登记了满意度，议题才能归档。</source>
        <translation>A topic is filed only after somebody said how satisfied he is.</translation>
    </message>
    <message>
        <source>反馈给谁</source>
        <translation>Feedback to</translation>
    </message>
    <message>
        <source>怎样反馈</source>
        <translation>Way of feedback</translation>
    </message>
    <message>
        <source>满意度</source>
        <translation>Satisfaction</translation>
    </message>
    <message>
        <source>评价意见</source>
        <translation>Assessment</translation>
    </message>
    <message>
        <source>已登记反馈。</source>
        <translation>The feedback is recorded.</translation>
    </message>
    <message>
        <source>召集会议讨论</source>
        <translation>Call meeting on them</translation>
    </message>
    <message>
        <source>召集会议</source>
        <translation>Call a meeting</translation>
    </message>
    <message>
        <source>议事机构</source>
        <translation>Bodies</translation>
    </message>
    <message>
        <source>会议已召集，议题已列入议程。</source>
        <translation>The meeting is called and the topics are on its agenda.</translation>
    </message>
    <message>
        <source>受理以后、没有列入别的会议的议题，和以前会议没有结果的议题。</source>
        <translation>Topics that were accepted and are on no other agenda, and those that earlier meetings left unresolved.</translation>
    </message>
    <message>
        <source>议题库里没有可以列入的议题：先提出并受理。</source>
        <translation>The pool has no topic to put on the agenda: raise and accept one first.</translation>
    </message>
    <message>
        <source>从议题库加入</source>
        <translation>Add from pool</translation>
    </message>
    <message>
        <source>列入议程</source>
        <translation>Put on agenda</translation>
    </message>
    <message>
        <source>议题已列入议程。</source>
        <translation>The topic is on the agenda.</translation>
    </message>
</context>
<context>
    <name>rail</name>
    <message>
        <source>已完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>{day} 终止</source>
        <translation>ended {day}</translation>
    </message>
    <message>
        <source>没有进行</source>
        <translation>not held</translation>
    </message>
    <message>
        <source>未开始</source>
        <translation>Not begun</translation>
    </message>
    <message>
        <source>进行中，可以往下</source>
        <translation>Running; can go on</translation>
    </message>
    <message>
        <source>{step}不合期限</source>
        <translation>{step}: out of time</translation>
    </message>
</context>
<context>
    <name>rosters</name>
    <message>
        <source>业主登记</source>
        <translation>Owners</translation>
    </message>
    <message>
        <source>交付</source>
        <translation>Handover</translation>
    </message>
    <message>
        <source>需要核对</source>
        <translation>To be checked</translation>
    </message>
    <message>
        <source>用途</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>面积来源</source>
        <translation>Source of the areas</translation>
    </message>
    <message>
        <source>党员</source>
        <translation>Party members</translation>
    </message>
    <message>
        <source>住户</source>
        <translation>Residents</translation>
    </message>
    <message>
        <source>建设单位</source>
        <translation>Developer</translation>
    </message>
    <message>
        <source>共有</source>
        <translation>Co-owned</translation>
    </message>
    <message>
        <source>一位业主</source>
        <translation>One owner</translation>
    </message>
    <message>
        <source>齐全</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>{count} 处</source>
        <translation>Points: {count}</translation>
    </message>
    <message>
        <source>无党员</source>
        <translation>No Party member</translation>
    </message>
    <message>
        <source>{count} 名党员</source>
        <translation>Party members: {count}</translation>
    </message>
    <message>
        <source>未登记住户</source>
        <translation>No resident recorded</translation>
    </message>
    <message>
        <source>{count} 名住户</source>
        <translation>Residents: {count}</translation>
    </message>
    <message>
        <source>房屋</source>
        <translation>Dwelling</translation>
    </message>
    <message>
        <source>业主</source>
        <translation>Owners</translation>
    </message>
    <message>
        <source>面积（㎡）</source>
        <translation>Area (m²)</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>小区</source>
        <translation>Compound</translation>
    </message>
    <message>
        <source>建设单位未售</source>
        <translation>Not sold by the developer</translation>
    </message>
    <message>
        <source>旧的内容会连同理由保留，以便日后查考。</source>
        <translation>The old content is kept with the reason, to be looked up later.</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>登记小区</source>
        <translation>Add a compound</translation>
    </message>
    <message>
        <source>小区名称</source>
        <translation>Name of the compound</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>小区已登记，可以导入它的名册了。</source>
        <translation>The compound is recorded; its roster can be imported.</translation>
    </message>
    <message>
        <source>专有部分面积</source>
        <translation>Exclusive area</translation>
    </message>
    <message>
        <source>面积日期</source>
        <translation>Date of the areas</translation>
    </message>
    <message>
        <source>建设单位尚未出售</source>
        <translation>Not sold by the developer yet</translation>
    </message>
    <message>
        <source>添加房屋</source>
        <translation>Add a dwelling</translation>
    </message>
    <message>
        <source>楼栋</source>
        <translation>Building</translation>
    </message>
    <message>
        <source>例如 3栋</source>
        <translation>For example building 3</translation>
    </message>
    <message>
        <source>单元</source>
        <translation>Entrance</translation>
    </message>
    <message>
        <source>没有单元的（如商铺）留空</source>
        <translation>Leave empty without an entrance (a shop)</translation>
    </message>
    <message>
        <source>房号</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>房屋已添加，还没有业主。</source>
        <translation>The dwelling is added; it has no owner yet.</translation>
    </message>
    <message>
        <source>留空表示不改</source>
        <translation>Empty: no change</translation>
    </message>
    <message>
        <source>更正房屋 {address}</source>
        <translation>Correct the dwelling {address}</translation>
    </message>
    <message>
        <source>保存更正</source>
        <translation>Save the correction</translation>
    </message>
    <message>
        <source>交付日期</source>
        <translation>Day of handover</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>更正已保存。</source>
        <translation>The correction is saved.</translation>
    </message>
    <message>
        <source>更正业主 {name}</source>
        <translation>Correct the owner {name}</translation>
    </message>
    <message>
        <source>改的是这个人本身，在名册里的每一处都跟着改。房屋换了主人请用“过户”。</source>
        <translation>This changes the person everywhere in the roster. If the dwelling has a new owner, use "Transfer ownership".</translation>
    </message>
    <message>
        <source>几个号码之间用空格隔开</source>
        <translation>Separate several numbers with spaces</translation>
    </message>
    <message>
        <source>姓名或单位名称</source>
        <translation>Name of person or organisation</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>Document number</translation>
    </message>
    <message>
        <source>没有共有人的留空；还有第三位的，过户后再“添加业主”</source>
        <translation>Leave empty without a co-owner; for a third one use "Add an owner" after the transfer</translation>
    </message>
    <message>
        <source>共有人姓名</source>
        <translation>Co-owner's name</translation>
    </message>
    <message>
        <source>共有人证件号码</source>
        <translation>Co-owner's document number</translation>
    </message>
    <message>
        <source>共有人电话</source>
        <translation>Co-owner's telephone</translation>
    </message>
    <message>
        <source>共有人份额</source>
        <translation>Co-owner's share</translation>
    </message>
    <message>
        <source>例如 1/2 或 50%；没有约定的留空</source>
        <translation>For example 1/2 or 50%; empty if not agreed</translation>
    </message>
    <message>
        <source>产权份额</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>添加业主 {address}</source>
        <translation>Add an owner: {address}</translation>
    </message>
    <message>
        <source>添加业主</source>
        <translation>Add an owner</translation>
    </message>
    <message>
        <source>是单位</source>
        <translation>Is an organisation</translation>
    </message>
    <message>
        <source>产权开始日期</source>
        <translation>Owner since</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>例如 不动产权证、买卖合同</source>
        <translation>For example: certificate of title, contract of sale</translation>
    </message>
    <message>
        <source>业主已添加。</source>
        <translation>The owner is added.</translation>
    </message>
    <message>
        <source>终止 {name} 在 {address} 的产权</source>
        <translation>End the ownership of {name} in {address}</translation>
    </message>
    <message>
        <source>终止产权</source>
        <translation>End the ownership</translation>
    </message>
    <message>
        <source>终止之后，此人不再是这套房屋的业主，也不再是投票代表；记录会保留。</source>
        <translation>After that this person no longer owns this dwelling or votes for it; the records are kept.</translation>
    </message>
    <message>
        <source>终止日期</source>
        <translation>Day of the end</translation>
    </message>
    <message>
        <source>产权已终止。</source>
        <translation>The ownership is ended.</translation>
    </message>
    <message>
        <source>现在的业主（{names}）的产权到这一天终止，新业主从这一天开始。</source>
        <translation>The ownership of those who own it now ({names}) ends on this day; the new owner begins on it.</translation>
    </message>
    <message>
        <source>过户日期</source>
        <translation>Day of the transfer</translation>
    </message>
    <message>
        <source>例如 买卖、继承、赠与，写上证号更好</source>
        <translation>For example: sale, inheritance, gift; best with the certificate's number</translation>
    </message>
    <message>
        <source>过户 {address}</source>
        <translation>Transfer {address}</translation>
    </message>
    <message>
        <source>办理过户</source>
        <translation>Transfer ownership</translation>
    </message>
    <message>
        <source>过户已办理，原业主的记录保留在历史里。</source>
        <translation>The ownership is transferred; the former owner stays in the history.</translation>
    </message>
    <message>
        <source>不导入</source>
        <translation>Not imported</translation>
    </message>
    <message>
        <source>提示</source>
        <translation>Hint</translation>
    </message>
    <message>
        <source>来源不明</source>
        <translation>Source unknown</translation>
    </message>
    <message>
        <source>不动产登记簿</source>
        <translation>Land register</translation>
    </message>
    <message>
        <source>测绘报告</source>
        <translation>Survey report</translation>
    </message>
    <message>
        <source>买卖合同</source>
        <translation>Contract of sale</translation>
    </message>
    <message>
        <source>没有业主</source>
        <translation>No owner</translation>
    </message>
    <message>
        <source>没有电话</source>
        <translation>No phone</translation>
    </message>
    <message>
        <source>未推选代表</source>
        <translation>No voter</translation>
    </message>
    <message>
        <source>面积来源不明</source>
        <translation>No source</translation>
    </message>
    <message>
        <source>中共党员</source>
        <translation>Party member</translation>
    </message>
    <message>
        <source>中共预备党员</source>
        <translation>Probationary Party member</translation>
    </message>
    <message>
        <source>未说明</source>
        <translation>Not said</translation>
    </message>
    <message>
        <source>已交付</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>未交付</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>统一社会信用代码</source>
        <translation>Unified social credit code</translation>
    </message>
    <message>
        <source>面积</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>不是党员，或者不登记</source>
        <translation>No member, or not noted</translation>
    </message>
    <message>
        <source>登记党员身份：{name}</source>
        <translation>Note Party membership: {name}</translation>
    </message>
    <message>
        <source>登记身份</source>
        <translation>Note membership</translation>
    </message>
    <message>
        <source>党员身份是敏感个人信息：只登记本人同意的，不随上报包送出；登记会记入日志。</source>
        <translation>Party membership is sensitive personal information: note it only with the person's consent. It leaves in no package; noting it is recorded.</translation>
    </message>
    <message>
        <source>党员身份</source>
        <translation>Party membership</translation>
    </message>
    <message>
        <source>例如 本人报到、社区党委名单</source>
        <translation>Such as: reported in person, list of the community's Party committee</translation>
    </message>
    <message>
        <source>党员身份已登记。</source>
        <translation>Party membership is noted.</translation>
    </message>
    <message>
        <source>（空）</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
    <message>
        <source>登记错了，撤销刚才的添加</source>
        <translation>Registered by mistake; the addition is undone</translation>
    </message>
    <message>
        <source>登记错了，撤销刚才的过户</source>
        <translation>noted by mistake; the transfer was taken back</translation>
    </message>
    <message>
        <source>改错了，撤销刚才的更正</source>
        <translation>Corrected by mistake; the correction is undone</translation>
    </message>
</context>
<context>
    <name>sync</name>
    <message>
        <source>没有写完</source>
        <translation>Not finished</translation>
    </message>
    <message>
        <source>已写好</source>
        <translation>Written</translation>
    </message>
    <message>
        <source>没有写成</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>已停用</source>
        <translation>Retired</translation>
    </message>
    <message>
        <source>在用</source>
        <translation>In use</translation>
    </message>
</context>
<context>
    <name>way</name>
    <message>
        <source>时间请写成 2026-06-22 09:30 这样。</source>
        <translation>Write the time like 2026-06-22 09:30.</translation>
    </message>
</context>
</TS>

/** Words of the page on which anyone checks alone, and of the monthly sheet. */
export const verifyWords = {
  title: '自己核验',
  link: '自己核验',
  description:
    '输入纸上或群里的版本指纹、二维码照片或下载的文件，在您自己的手机上算一遍，看公布过的内容有没有被悄悄改过。',
  lead: '不用相信我们，也不用相信这个网站：把您手里留着的东西放进来，您的手机自己从头算一遍，告诉您它是不是公布过的版本、后来改过没有、从前的记录有没有被改写。',
  example:
    '示例：这里的公布历史以虚构的示例小区开头，那一部分是按内容里的日期重放出来的，不是真的公布过，不能当作证明。',
  label: '版本指纹、二维码里的网址、核验单上的编号，或整段群通知',
  button: '核验',
  file: '照片或文件（二维码照片、附件、从历史包里取出的原始文件）',
  fileHint: '文件不上传，只在这部手机上算。也可以把文件拖到这里。',
  noscript: '核验要用浏览器运行脚本。没有脚本，可以用下面的命令行自己算。',
  how: '怎么算的',
  howLines: [
    '每份内容有一个指纹：文件变一个字，指纹就变。纸上印的“版本”是它的前十位。文件的指纹合成文件夹的指纹，文件夹的指纹写进每次公布的提交，每次提交又写着上一次的指纹，一环扣一环，直到今天。',
    '这就是版本管理软件 git 的对象，不是我们自己造的办法；任何装了 git 的电脑都能算出同样的结果。',
    '光看网站自己，只能证明它前后一致。能证明从前没有被改写的，是网站以外留下的东西：贴过的告示、群里的消息、每月的核验单、这部手机上次核验时记下的链。所以请留一张。',
    '做这一页的程序也是网站给的。连它也不放心，就用下面的命令行：git 是别人的程序，不归我们管。',
    '指纹用 SHA-1 算。有人能花大价钱造出两份指纹相同的文件，但两份都得由造的人自己准备；照着一份已经公布的文件另造一份，至今没有人做到。十位的短指纹只够查找，不够防人刻意凑；要紧的事请用核验单上的四十位编号。',
    '下载的 CSV 和 Excel 是从记录算出来的表，不是记录本身，没有指纹可对；请用表下面“引用”里的版本。附件（PDF、图片）和历史包里的 JSON、Markdown 文件可以直接放进来。',
  ],
  console: '只用 git 自己算',
  consoleLead: '下载全部公布历史的一个文件，不用账号。以下五行，有网没网都能运行：',
  consoleHint:
    '第三行的〈编号〉是核验单上的四十位编号或它的前十位，没有“接得上”三个字就是被改写过；第四行的文件和第五行的〈指纹〉换成您手里的。只沿每次提交写着的第一个上一次找（--first-parent）：把旧历史并进改写过的历史里，也算接不上。Windows 上请在 git 自带的 Git Bash 里运行。',
  commands: [
    'git clone -q history.bundle ledger && cd ledger',
    'git log -1',
    'git rev-list --first-parent HEAD | grep ^〈编号〉 && echo 接得上',
    'git hash-object 〈文件〉',
    'git log --first-parent -m --find-object=〈指纹〉 --format="%h %cs %s"',
  ],
  none: '内容不在 git 仓库里，没有公布的历史可以核验。',
  months: '每月核验单',
  monthsLead: '每月底的链头印在一张纸上，贴公告栏、发群。谁留着一张，从前的记录被改写就瞒不过他。',
  noMonths: '第一个月还没有过完，下月初才有第一张。',
  month: '月份',
  number: '提交次数',
  head: '链头（前十位）',
};

/** Words of one monthly sheet. */
export const anchorWords = {
  title: (month: string) => `${month}核验单`,
  description: (month: string, n: number) => `${month}底，公布历史共 ${n} 次提交，链头编号和核验办法。`,
  lead: (month: string, n: number, day: string) =>
    `到${month}底，这个小区的公布历史共 ${n} 次提交，最后一次在${day}。下面的编号由全部 ${n} 次提交算出，改动其中任何一个字，编号都会变。`,
  head: '链头编号',
  short: '短编号',
  uses: [
    '把这张纸留着，或在群里存一份：它在网站以外，没有人能替您改。',
    '以后哪天想查，扫二维码，或打开网站“自己核验”输入编号。',
    '网站说“接得上”，这个月底以前公布的就一个字没被改写；说“接不上”，就是被改写过，请拿这张纸去问。',
  ],
  earlier: '以前各月底',
  chat: (site: string, month: string, n: number, head: string, link: string) =>
    `【核验单】${site} ${month}\n到月底共 ${n} 次提交，链头编号：\n锚点 ${n}-${head}\n请留着这条消息：以后用它能查出从前的公布有没有被改写。\n详情：${link}`,
  copies: '打印和转发',
  copy: '复制群消息',
  print: '打印（A4）',
};

/** Words of the handover pack: what the archive says of itself, and what its two commands answer. */
export const handover = {
  readme: (community: string, head: string) =>
    [
      `${community}：信息公开网站移交包`,
      '',
      'site/              网站的副本。打开 site/index.html，插着 U 盘、没有网络也能看。',
      'data/              全部表格（CSV）和说明每一列的数据包描述 datapackage.json。',
      'content/           每一条公开的记录：公告、账目、标准、月报……',
      'public/            公开的文件和图片原件。',
      'corrections.csv    公布以后更正、重述过的每一个数。',
      'community.bundle   完整的公布历史（git）。git clone community.bundle 就能取出。',
      'manifest.json      每个文件的大小和 SHA-256。',
      '',
      `公布历史的最后一次提交：${head}`,
      '核对和重建要用晒台程序（不在包里，见 manifest.json 里的 program 版本），在程序的文件夹里运行：',
      '核对这个包：npm run handover -- --verify 移交包.zip --fingerprint 移交单上的指纹',
      '　　没有移交单上的指纹，只能核对包自己前后一致，不能说明它就是移交时的那一个。',
      '重建：npm run handover -- --verify 移交包.zip --fingerprint 移交单上的指纹 --into 新文件夹',
      '　　取出公布历史、记录和文件，逐字节相同；并重新生成网站、表格和更正清单，与包里的逐字节比较。',
      '　　再 SHAITAI_ROOT=新文件夹 npm start，网站照旧。',
      '',
    ].join('\r\n'),
  corrections: {
    caption: '公布以后更正、重述过的数',
    file: '记录',
    on: '更正日期',
    kind: '性质',
    path: '哪一项',
    before: '更正前',
    after: '更正后',
    unit: '单位',
    yuan: '元',
    count: '个',
    reason: '原因',
  },
  made: (file: string, files: number, commits: number, head: string, print: string) =>
    `已写出 ${file}：${files} 个文件，${commits} 次公布，最后一次 ${head}。\n清单的指纹（SHA-256），请抄在移交单上：${print}`,
  whole: (files: number, head: string, print: string) =>
    `移交包与它的清单一致：${files} 个文件都在，一个字节也没有变；公布历史到 ${head}。\n清单的指纹（SHA-256），请与移交单核对：${print}`,
  rebuilt: (folder: string) =>
    `已在 ${folder} 重建公布历史、记录和文件，与移交包逐字节相同；网站在启动时由程序生成。运行：SHAITAI_ROOT=${folder} npm start`,
  remade: '网站副本、表格和更正清单已由公布历史重新生成，与包里的逐字节相同。',
  onlyItself:
    '没有给移交单上的指纹（--fingerprint）：只说明这个包自己前后一致。连公布历史一起重做的包也会这样，请与移交单上的指纹核对。',
  quick:
    '没有重新生成网站来比（--quick）：包里 site/、data/ 和 corrections.csv 是否与公布历史一致，没有核对。',
  otherProgram: (program: string) =>
    `这个包是程序 ${program} 版做的，与现在的程序不同，没有重新生成网站来比：site/、data/ 和 corrections.csv 是否与公布历史一致，没有核对。请用那一版程序再核对。`,
  notMade: (path: string) => `文件 ${path} 与由公布历史重新生成的不一样：被改过，或者做包的不是这个程序。`,
  more: (n: number) => `……还有 ${n} 个这样的文件。`,
  notZip: '这个文件打不开，不是移交包，或者已经损坏。',
  noManifest: '包里没有清单 manifest.json，不是移交包，或者清单被拿走了。',
  badManifest: '清单 manifest.json 读不出来，已经损坏。',
  otherPrint: (print: string, given: string) =>
    `清单 manifest.json 与移交单上的指纹不符：移交单上是 ${given}，包里的是 ${print}。清单被改过，或者不是同一个包。`,
  missing: (path: string) => `少了文件 ${path}。`,
  altered: (path: string) => `文件 ${path} 被改过，或者已经损坏：与清单里的 SHA-256 不符。`,
  extra: (path: string) => `多出文件 ${path}：清单里没有它。`,
  badHistory: (reason: string) => `公布历史 community.bundle 打不开：${reason}`,
  otherHead: (head: string, listed: string) =>
    `公布历史 community.bundle 的最后一次提交是 ${head}，清单里写的是 ${listed}。`,
  differs: (path: string) => `文件 ${path} 与公布历史里的不一样。`,
  taken: (folder: string) => `文件夹 ${folder} 已经有内容，没有动它；请换一个空的文件夹。`,
  noHistory: (folder: string) => `${folder} 不是 git 仓库，或者还没有公布过内容，没有可移交的。`,
  notTop: 'content 文件夹要在仓库的最上层，现在不是，没有写出移交包。',
  notBuilt: (reason: string) => `网站的副本没有生成，所以没有写出移交包：\n${reason}`,
  failed: (reason: string) => `没有完成：${reason}`,
  copy: (moment: string) => `这是 ${moment} 做的副本，内容停在那时，不会更新。`,
  search: {
    note: 'U 盘里的副本不能按意思搜索。下面是全部页面；在框里写几个字，只留下标题或简介里有这几个字的。',
    label: '标题或简介里的字',
    count: (pages: number) => `全部 ${pages} 页`,
  },
};

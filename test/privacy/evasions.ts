/**
 * What somebody types who wants it past the scan: `kind|text`, one a line. Collected from an attack on it; all persons,
 * numbers and plates are invented.
 */
export const evasions = `
room|3栋501
room|业主反映A座12F-03漏水，查了两次
room|业主反映A栋12F03漏水，查了两次
room|业主反映六栋中单元四楼漏水，查了两次
room|业主反映3号楼5层左手第一家漏水，查了两次
person|业主反映3栋二单元最西边的李阿姨家漏水，查了两次
person|投诉人李秀英，联系人陈小明
room|3-2-501
room|3号楼2单元501室
room|三号楼二单元五零一
room|3＃2单元５０１
room|8幢18楼1803
room|8幢1单元十八楼东户
room|3-501的业主
person|住501的王阿姨
person|501 王女士
room|三单元五〇一室
room|3栋五楼左手边
room|3号楼顶楼那户
room|7号楼12层西边那家
room|A座2103
room|A-2103
room|A2103室
room|B1-1203
room|3·2·501
room|3—2—501
room|3/2/501
room|3.2.501
room|3 2 501 的业主
room|3栋2单元5楼1号
room|3栋2单元5楼501
room|3栋2单元５－１
person|二栋三单元六零二王先生
room|3栋2单元501/502
room|3栋２单元伍零壹
room|3栋贰单元五百零一
room|五号楼一千二百零三
room|3栋 501 漏水
room|3栋5O1
room|3栋五O一
room|三栋二单元五O一
room|3棟2單元501室
room|3栋501A
room|晴川里3-2-0501
room|晴川里三期3-2-501
room|#3-501
room|3#501
room|3楼501
room|3栋的501
room|501房
room|501号
room|五零一号房
room|3号楼二门501
room|3号楼2梯501
room|3号楼甲单元501
room|3栋2单元复式601
room|21栋2302
room|21幢西单元2302
room|Room 501, Building 3
room|Unit 2-501
room|Bldg 3 Rm 501
person|三楼2号的张大爷
person|3栋张先生
person|张先生（3栋）
room|张建国（3-501）
person|业主张建国
person|3栋业主张建国反映
person|住户李丽华
person|3栋老王家
person|3号楼老李
person|王某某（3栋）
person|3栋赵姐家
person|五单元周婆婆
person|12栋刘总
person|5栋小刘
room|3栋501住的是张三
mobile|手机138 0000 0001
mobile|手机1 3 8 0 0 0 0 0 0 0 1
mobile|13800000001
mobile|138-0000-0001
mobile|138.0000.0001
mobile|138_0000_0001
mobile|１３８００００００１１
mobile|一三八零零零零零零零一
mobile|壹叁捌零零零零零零零壹
mobile|幺三八零零零零零零零幺
mobile|138零零零零0001
mobile|138 0000
mobile|138****0001
mobile|1380000\u30000001
mobile|138，0000，0001
mobile|138/0000/0001
mobile|(138)00000001
mobile|+8613800000001
mobile|+86 138-0000-0001
mobile|0086 13800000001
mobile|138\u206000000001
mobile|138\u200B0000\u200B0001
mobile|①③⑧⓪⓪⓪⓪⓪⓪⓪①
mobile|𝟏𝟑𝟖𝟎𝟎𝟎𝟎𝟎𝟎𝟎𝟏
mobile|¹³⁸⁰⁰⁰⁰⁰⁰⁰¹
mobile|13800O00001
mobile|l3800000001
mobile|1380000000l
mobile|电话尾号0001
mobile|138-00-00-00-01
mobile|13 80 00 00 00 1
mobile|138~0000~0001
mobile|138、0000、0001
mobile|138…0000…0001
mobile|138 0000 0001元
landline|021-58881234
landline|(021)58881234
landline|021 5888 1234
landline|58881234
landline|电话58881234
landline|打58881234找他
landline|0755-2688 1234转801
wechat|微信abc12345
wechat|微信：abc_123
wechat|微 信 abc12345
wechat|VX abc12345
wechat|v x：abc12345
qq|加我q 12345678
qq|QQ12345678
qq|扣 扣 12345678
email|zhang@qq.com
email|zhang＠qq.com
email|zhang@qq点com
email|zhang艾特qq.com
email|zhang#qq.com
email|zhang @ qq . com
plate|粤B12345
plate|粤B·12345
plate|粤 B 1 2 3 4 5
plate|粤b12345
plate|粤Ｂ１２３４５
plate|粤BD12345
plate|粤B-12345
plate|粤B D12345
plate|粤牌B12345
plate|B12345的车
plate|车牌12345
plate|沪A·F1234挂
plate|尾号 1234 的白色宝马
plate|粤B1234学
plate|川A·12345D
plate|京A 一二三四五
plate|京Ａ·０００１２
plate|WJ京12345
plate|浙AD 12345
plate|浙A•D1234 5
idNumber|110101199003077571
idNumber|11010119900307757X
idNumber|110101 19900307 7571
idNumber|110101-19900307-7571
idNumber|一一零一零一一九九零零三零七七五七一
idNumber|身份证110101199003071111
idNumber|身份证尾号7571
bankCard|6222021234567890128
bankCard|6222 0212 3456 7890 128
bankCard|4111 1111 1111 1111
bankCard|4111-1111-1111-1111
bankCard|4111111111111111
debtor|欠费户：张建国
debtor|张建国欠物业费3000元
debtor|张三拖欠两年物业费
room|3栋501欠费
debtor|钱七欠了3000
person|501室张女士
person|501  张女士
room|3栋2单元 五层 东
room|3栋东单元顶层
room|3栋2单元5-1
room|5栋24-3
room|3#5O1
room|3-2-５０１
room|5号楼501号
room|3栋501号
room|跃层601
person|业主 张建国 3栋
qq|加我 q 12345678
landline|打 58881234
plate|渝A·D12345
plate|京A 1234五
room|3棟501
room|3幢五〇一
room|叁栋伍零壹室
room|三栋五零一
room|三栋伍〇一
room|3栋五百零一
room|3栋①单元501
room|Ⅲ栋501
room|３栋５０１
room|3号楼 5 0 1
room|3号楼5 01室
room|三 号 楼 五 零 一
room|3-2 五零一
room|3号楼2－五〇一
room|3号楼501 房主
room|楼上601
room|楼下401室
room|我家楼上的602
room|302和402吵架
room|隔壁1102
room|12-1-10O2
room|五号楼五楼西头
room|3号楼五楼靠电梯那户
room|5栋五楼中间户
room|3号楼2单元一楼带院那家
room|三号楼二单元八楼把头那户
room|6栋顶楼最里面那家
room|12幢1梯06室
room|B座22楼05
room|三栋十二楼零三
room|3栋12楼03号
room|8幢9层零二
room|1单元3楼1户
room|3-1-5楼-2
room|3/101
room|住 12/1203
room|A1705
room|A1705 的业主
room|3D-1801
room|2,1,501
room|(2)(1)(501)
room|2栋（1单元）501
room|2栋[501]
room|2栋「501」
room|2栋：501
room|2栋 1 单元 : 501
room|2号楼【2单元】1102
room|𝟓𝟎𝟏室
room|5​01室
room|501shi
room|3dong501
room|3 dong 2 danyuan 501
room|三dong五零一
email|zhang@qq。com
email|zhang(at)qq(dot)com
email|zhang【at】163【dot】com
email|zhang 163邮箱
wechat|微❤️ zhang_1988
landline|58881234分机123
mobile|138*1234*5678
mobile|138|1234|5678
mobile|138+1234+5678
mobile|1З812345678
person|张伟，男，45岁
idNumber|护照 E12345678
mobile|手机尾号5678，前面138 1234
mobile|138xx345678
mobile|13812345b78
qq|QQ群外加我 1234567890
`;

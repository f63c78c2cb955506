/**
 * What must be caught: `kind|text`, one a line, as people in an estate office really type. All persons, numbers and
 * plates are invented.
 */
export const caught = `
mobile|有事请打 13800138000
mobile|联系电话：138 0013 8000，随时可打
mobile|手机138-0013-8000（微信同号）
mobile|捡到钥匙请联系139.1234.5678
mobile|失主请拨１５８００１３８０００
mobile|电话 +86 13912345678
mobile|+86-186-1234-5678 可加好友
mobile|0086 13712345678
mobile|请找楼长 177 1234 5678 领取
mobile|装修负责人 15912345678，施工时间 9:00–17:00
mobile|1 3 8 0 0 1 3 8 0 0 0 是他的号码
mobile|一三八零零一三八零零零
mobile|幺三九 一二三四 五六七八
mobile|打一八六〇〇一二三四五六找他
mobile|138OO138OOO
mobile|手机号 1380013 8000
mobile|手机 13800 138000
mobile|133 1234 5678 或 189 8765 4321
mobile|TEL13812345678
mobile|房东电话(166)1234-5678
mobile|报名请发短信到19912345678。
mobile|值班员：17012345678（晚上）
mobile|138·0013·8000
mobile|电话:１３９－１２３４－５６７８
mobile|收件人 150 0000 1111
mobile|“13511112222”这个号码打了三次没有人接
mobile|反映人留了手机13511112222，请工程部回电
mobile|电话：138—0013—8000
mobile|147 258 36900
mobile|微信或电话:18600001234
landline|家里座机 0571-88881234
landline|请打010-65432100
landline|电话（021）5432 1000
landline|电话：(0755) 2654 3210
landline|0512 6543 2100 找房东
landline|联系 02087654321
landline|她家电话 8765 4321
landline|座机：65432109
landline|+86 571 8765 4321
landline|0579-8765432
landline|致电 6543-2109 即可
idNumber|身份证 110101199003074450
idNumber|33010619850615231 6
idNumber|证件号：440305 19721102 0039
idNumber|51010819991231102９
idNumber|320502-19630228-4152
idNumber|42010620050501882X 已核对
idNumber|42010620050501882x
idNumber|旧证号 110101900307445
idNumber|身份证号码为350203201008179932的业主
idNumber|身份证号：110101199003074451
idNumber|２１０２０３１９４８０９１０２６７５
idNumber|1 1 0 1 0 1 1 9 9 0 0 3 0 7 4 4 5 0
idNumber|一一零一零一一九九零零三零七四四五零
idNumber|身份证330106 800615 231
bankCard|退款打到 6222021200001234561
bankCard|卡号 6217 0012 3450 0012 347
bankCard|6228-4800-3856-7890-124（农行）
bankCard|建行卡：4367420012345673
bankCard|工行９５５８８００１００１２３４５６７８０
bankCard|招行 6225 8812 3456 7898
bankCard|622588 1234567898
bankCard|卡号4000001234567881
bankCard|账号 6212261234000567895 户名略
bankCard|押金退到 6225881234567898，三天到账
plate|京A·12345 占了消防通道
plate|白色小车沪BD1234长期停在 3 号楼门口
plate|粤B 88K66 请挪车
plate|新能源车浙AD12345
plate|沪AD12345 请到监控中心
plate|苏E·F12345 占用充电位
plate|车牌：川A8K2M6
plate|浙a12345 请挪开
plate|黑色轿车“鄂A9Z888”刮了道闸
plate|京 A 12345
plate|粤Z1234港
plate|车牌号 A12345 的车主
plate|闽C-6X321压线
plate|津NB5566超时停放
plate|皖AF88888占了无障碍车位
plate|渝A•7Q2W3停在绿地上
plate|车号12345 挡住了垃圾车
plate|浙 A · 6 6 6 8 8
email|请发到 wang.xm@example.com
email|邮箱:lihua_1990@163.example
email|zhangsan＠mail.example
email|zhang san123@qq.example 报名
email|联系 abc(at)foxmail.example
email|投稿至 li-na@mail.example.cn，11 月底截止
email|wang @ example . com
wechat|微信号：abc123
wechat|加微信 wxid_9a8b7c6d
wechat|vx: hello_2016
wechat|微信：qingfeng88
wechat|加v：xiaoming520
wechat|VX hao12345
wechat|WeChat ID: laoli_1203
wechat|微信是 zhaozhao2026
wechat|薇信 tao_bao88
qq|QQ 123456789
qq|QQ：10001234
qq|加QQ号 87654321
qq|业主QQ群：555666777
qq|扣扣 345678901
room|3-2-501 漏水
room|3号楼2单元501室
room|3#2-501 报修水管
room|3栋501 反映楼上噪声
room|3号楼501
room|3幢2单元501室的业主
room|B1-203
room|501室漏到 401 室
room|三号楼二单元五零一室
room|三号楼二单元五〇一
room|3 号楼 2 单元 501
room|3 号楼 501 室
room|12号楼1203
room|12 号楼 1203 室要求退费
room|3#501
room|3#-2-501 阳台渗水
room|３－２－５０１
room|3—2—501
room|3/2/501 室
room|03-02-0501
room|3号楼2单元5楼501
room|2单元501
room|二单元五零一有人投诉
room|1单元 301、302
room|7 号楼 18 楼 1802 室
room|18楼1801漏水
room|五号楼十二零三
room|五号楼一千二百零三室
room|房号：3-501
room|房号 1203
room|门牌号 5-1-602
room|家住 8-1203
room|8-1203 要求赔偿
room|1-3-2-501
room|B座1203
room|A座801室
room|12幢1单元1101户
room|88弄3号501室
room|望野路 88 弄 12 号 602
room|3号501室
room|3号楼2-501
room|3栋2-501
room|3号楼18层东户
room|5 号楼六楼西边户
room|7号楼顶楼西户
room|8 号楼 2 单元 18 楼左手边户
room|2单元3号
room|501业主反映水压低
room|602住户夜里装修
room|1101 室、1102 室同时停电
room|101、201、301 室
room|3 号楼 101、102 两家
room|十号楼一单元二零二
room|请 4 号楼 903 尽快来取
room|6号楼1单元-302
room|9#楼402
room|3 号楼 502 处理完毕
room|3号楼501安装空调
room|3号楼501分摊 200 元
room|2 号楼 1102 至今没有交钥匙
room|10-2-801 的快递
room|3号楼二单元五百零一
room|东区3号楼501
room|五栋三零二
room|3 号 楼 2 单 元 501 室
person|501#王先生报修
room|9号楼 1 门 602
room|7-1101室
room|11幢804室已签字
room|S1-105 商铺欠电费
room|2502房租客夜里吵闹
room|1803号房门锁坏了
room|快递错放在4-1202门口
room|现场：5号楼2梯1604
room|4号楼301户漏水
room|3 号楼 2 单元 05-01、501 室
room|12A 室
person|3号楼王先生
person|3号楼的李女士来电
person|王女士(501)
person|王女士（3 号楼）
person|3号楼业主张先生反映
person|2 单元陈阿姨
person|五号楼赵大爷走失
person|刘奶奶家 18 楼
person|李大爷住3号楼
person|18 楼的周女士
person|3号楼2单元孙先生
person|8 号楼有位吴女士捡到钱包
person|3号楼欧阳先生
person|3 号楼王某
person|5号楼张某某投诉
person|12 栋林小姐
person|3号楼王小明先生
person|户主：张伟
person|业主姓名：刘建国
person|业主是王秀英
person|501 王女士
person|1203室，郑先生
person|何先生（1203）
person|3 号楼王*明
person|3号楼李**
person|二号楼马老师
person|7 号楼那个高女士
person|六楼徐太太
person|3#楼黄先生
person|10 栋住户许女士
person|业主：陈某
debtor|王先生欠费 3,200 元
debtor|欠费业主：张某
debtor|李女士拖欠物业费 12 个月
debtor|张伟欠物业费 3,200 元
debtor|未缴：陈建国
debtor|拖欠停车费的有周先生
debtor|催缴对象赵女士
debtor|刘某某长期未缴物业费
debtor|3 月起未交费的是孙女士
debtor|杨某欠缴水费 88 元
room|昨晚 11 点多，三栋二单元 602 的水管爆了，楼下两家受影响
room|7-2-1103业主说阳台地漏返臭，已派人疏通
room|9 栋 2 单元 1502 长期空置，请家属与客服联系
room|请二号楼一单元一零三的业主尽快领取包裹
room|12#1单元201窗户掉玻璃
room|6号楼-3单元-402
room|5 栋 16 层 1604 房
room|十一号楼八零一
room|1 号楼东单元 602
room|2#楼-1-1201
room|11 幢 302 漏水到 202
room|5-1-0302
room|10号楼3单元701、702、801
room|住 4 号楼 605 的邻居
room|商铺 S1-12 和 3-1-102 之间的墙
room|快递请放 8 栋 1 单元 101 门口
room|3号楼2单元 5-2
room|C3-1205
room|8 号楼 三单元 四零二
room|12 号楼顶层东户渗水
room|4 号楼 9 楼西户
room|803 和 903 因漏水争执
room|1204 家的空调外机
room|七号楼，二〇三室
person|8幢503室王女士
mobile|13812345678（王）
mobile|请加保洁领班电话13698765432
mobile|138-1234-5678/139-8765-4321
mobile|手机：158 1234 5678；家里没人
mobile|Tel: +86 181 2345 6789
mobile|打 13 8 1234 5678
mobile|[拨打](tel:13812345678)
mobile|1381234 5678
mobile|**138**12345678
mobile|138，1234，5678
mobile|手机尾号不方便写全：138_1234_5678
landline|传真 0571-8765 4321
landline|0571 - 87654321
landline|电话 010 6543 2100 转 801
plate|京N·8J2K7 剐蹭石墩
plate|那辆粤A·D12345占着充电桩
plate|苏AG5H72违停
plate|车主（鲁B 6K7L8）请下楼
idNumber|证件 3301061985061523 16
idNumber|身份证后面写着44030519721102003９
bankCard|转 6228480038567890124 王
email|请写信到 qingchuan.li+owner@mail.example
wechat|wx号：lihua-2020
wechat|微信 id：zhang_3
wechat|我的微信 chen1990xx
qq|QQ：三四五六七八九一
qq|加 qq 3456789012
person|12 号楼 胡阿姨 走丢了
person|三号楼住户李建国家里漏水
person|业主张建军（3 号楼）投诉
person|感谢 6 号楼王大姐拾金不昧
person|3号楼老王家的狗
person|住 5 号楼的高先生
person|5号楼五楼的小陈
person|2 号楼 3 单元的郭师傅
room|孙先生，5 号楼 1203
debtor|5 号楼王某欠物业费两年
debtor|欠费户：李某某、张某
debtor|周女士仍拖欠 2025 年车位费
debtor|对拒不缴费的陈先生提起诉讼，欠费 8,000 元
room|业主反映 2 号楼 1 单元 1501 室空调滴水，已上门
room|10-1-902 与 10-1-1002 的噪声纠纷已由居委会调解
room|装修巡查：6 栋 1203 违规敲墙
room|维修单 5#1-703 更换角阀
room|请 9 号楼 2 单元四楼 401 的租户联系物业
room|四号楼一单元六零三卫生间漏水
room|8栋3单元2202房渗水
room|A3栋1502
room|3号楼1单元15楼1503户
room|二十一栋三零五
room|11号楼 2-1004
room|高空抛物来自 7 号楼 2 单元 20 层西户
room|钥匙遗失：2-2-1403
room|房号5-1-1102，押金已退
room|C 座 2106
room|902阳台盆栽坠落
room|请602、702的邻居配合关阀
room|3号501、502两户
room|12号楼2单元0302
room|5号楼401与501的管道
mobile|联系人手机:1 8 8 1 2 3 4 5 6 7 8
mobile|客户电话（137-0000-1234）
mobile|电话是 19 912 345 678
mobile|失主电话 145-1234-5678 请尽快归还
mobile|电话13 8123 45678
mobile|保姆电话一五八1234五六七八
mobile|☎ 18900001111
landline|家庭电话：0573-82123456
landline|(010)8123 4567
landline|电话 023 6812 3456 或到前台
landline|住宅电话 82123456
plate|京 AD 12345
plate|湘A·3R9T8 长期占位
plate|电动车浙A·F6789K 未登记
plate|陕A12Q45车窗没关
idNumber|身份证号 35020320100817993 2
idNumber|3205 0219 6302 2841 52
bankCard|中行 6217001234500012347 张
email|mail：zhao_liu@sina.example
wechat|微信 ID：Aa_bb_cc1
wechat|微信：wx_owner
wechat|(V信：li888999)
qq|qq群 123456789
person|感谢 8 号楼的郑叔叔
person|楼上 1602 的林太太
person|请3号楼2单元李大妈来取
person|4 号楼周先生家漏水
person|业主刘芳(7-1-301)
person|2号楼姓王的先生
person|9 号楼孙某
person|沈女士住 12 号楼
debtor|郭女士物业费逾期 14 个月
debtor|起诉欠费业主胡某
debtor|冯先生、陈女士均未缴费
debtor|何大爷还欠水费 35 元
room|3栋12楼03号的老人反映漏水
room|12幢1梯06室漏水
room|2栋：501也湿了
room|换了阀门，B座22楼05也查了
room|2栋（1单元）501的厨房
email|请发到zhang(at)qq(dot)com
room|5号楼五楼靠电梯那户晚上太吵
room|4栋顶楼中间户漏水
room|三单元二楼西边户说水压低
person|李桂芳阿姨说没人管
person|投诉人赵小军要求道歉
room|三号楼五层二号房漏水
room|六零二的水管爆了
room|3﹣2﹣501 报修
idNumber|登记的是港澳通行证 C12345678
idNumber|台胞证号码：12345678
`;

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
`;

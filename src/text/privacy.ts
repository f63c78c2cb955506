/** Words of the page that says what the site keeps about its readers. */
export const privacy = {
  title: '隐私',
  lead: '看这个网站不用登录，不留姓名，也不会被记录看过什么。',
  nothing: '网站不保存什么',
  nothingItems: [
    '不用 Cookie。',
    '没有统计、广告和任何外部公司的代码；页面的每一个字节都来自本站。',
    '没有评论、表单和登录，收不到您的任何个人信息。',
    '搜索在您自己的手机上进行，输入的字不会发出去；从带着搜索词的网址打开时，那个词随网址到服务器，服务器不记。',
    '朗读用的是手机自带的声音。个别手机的声音由厂商在网上合成，那是手机的设置，与本站无关。',
  ],
  device: '只留在您手机上的两样东西',
  deviceItems: [
    '“长辈版”的开关：您点过以后，浏览器记住这个开关，下次打开还是大字。再点一次“标准版”就删掉了。',
    '看过的页面：浏览器替您留下最近看过的最多 60 页和页上的图片，没有网络时还能打开，并写明是什么时候看的。它们不离开这部手机。',
  ],
  clear: '怎么清除',
  clearText:
    '点下面的按钮，或者在浏览器、微信的设置里清除本网站的数据（微信：我 → 设置 → 通用 → 存储空间 → 清理缓存）。',
  clearButton: '清除留在这部手机上的内容',
  cleared: '已清除。',
  server: '服务器日志',
  serverText: '网站程序不写访问日志。提供网络和主机的公司按法律规定可能保留网络日志，我们不取用。',
  published: '公布的内容里的个人信息',
  publishedText:
    '公告和报表不写业主的姓名、电话、门牌、车牌和欠费。发现写了，请打客服电话，我们马上核对、删改。',
  law: '依据：《中华人民共和国个人信息保护法》第六条、第二十五条。',
};

/** Words of the page that stands in when there is no network and no copy. */
export const offline = {
  title: '没有网络',
  lead: '这一页您还没有在这部手机上打开过，等有了网络再看。',
  emergency: (phone: string) => `急事请打应急电话 ${phone}，24 小时有人接。`,
  list: '这些页面打开过，现在也能看：',
};

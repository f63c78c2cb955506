import { editor } from './locale-editor.ts';

/**
 * What the Chinese of Decap lacks, and what it says in the words of programmers. Merged over `zh_Hans`;
 * a test asserts that no key of the English is missing then.
 */
export const ourChinese = {
  auth: { login: '进入', loggingIn: '正在进入…', loginWithForgejo: '使用 Forgejo 登录' },
  app: {
    header: { media: '图片和文件', quickAdd: '新增' },
    app: {
      errorHeader: '后台没能打开',
      configErrors: '设置有误',
      checkConfigYml: '请联系维护网站的人。',
      loadingConfig: '正在打开…',
      waitingBackend: '正在连接…',
    },
  },
  collection: {
    sidebar: {
      collections: '栏目',
      allCollections: '全部栏目',
      searchAll: '在全部栏目里查找',
      searchIn: '查找范围',
    },
    collectionTop: {
      viewAs: '显示方式',
      viewAsList: '按列表显示',
      viewAsGrid: '按卡片显示',
      newButton: '新增%{collectionLabel}',
      newButtonAriaLabel: '新增%{collectionLabel}',
      searchResults: '“%{searchTerm}”的查找结果',
      searchResultsInCollection: '%{collection}里“%{searchTerm}”的查找结果',
    },
    entries: {
      loadingEntries: '正在读取…',
      cachingEntries: '正在读取…',
      longerLoading: '内容较多，请稍等',
      noEntries: '还没有内容',
      unpublishedHeader: '未发布的内容',
    },
  },
  editor,
  mediaLibrary: {
    mediaLibraryCard: { copyUrl: '复制地址', copyPath: '复制位置' },
    mediaLibrary: {
      onDelete: '确定删除选中的文件吗？用到它的公告会缺图或缺附件。',
      fileTooLarge: '文件太大：不能超过 %{size} MB。\n请压缩后再上传。',
    },
    mediaLibraryModal: {
      close: '关闭',
      mediaAssets: '图片和文件',
      noAssetsFound: '还没有文件',
      noImagesFound: '还没有图片',
      noResults: '没有找到',
      deleting: '正在删除…',
      chooseSelected: '选用',
      deleteSelected: '删除',
      upload: '上传',
    },
  },
  ui: {
    default: { goBackToSite: '查看网站' },
    errorBoundary: {
      title: '后台出错了',
      details: '请把下面的详情截图，交给维护网站的人，然后',
      reportIt: '回到后台首页',
      privacyWarning: '刚才没保存的内容，再次打开这一条时可以找回。',
      recoveredEntry: { heading: '没保存的内容', warning: '离开前请先复制下来' },
    },
    settingsDropdown: { logOut: '退出', account: '我的账号' },
    toast: {
      onFailToLoadEntries: '没能读取：%{details}',
      onFailToPersist: '没有保存：%{details}',
      onFailToDelete: '没有删除：%{details}',
      missingRequiredField: '没有保存：有的地方没填或填得不对，请往下看标红的地方，改好再保存',
      entrySaved: '已保存，是否上线看最下方',
      onLoggedOut: '已退出',
      onBackendDown: '连不上发布台：%{details}',
      noteAdded: '已添加批注',
      onFailToAddNote: '没能添加批注：%{details}',
      noteUpdated: '已修改批注',
      onFailToUpdateNote: '没能修改批注：%{details}',
      noteDeleted: '已删除批注',
      onFailToDeleteNote: '没能删除批注：%{details}',
      noteResolved: '批注已处理',
      noteReopened: '批注重新打开',
      onFailToToggleNote: '没能改变批注的状态：%{details}',
    },
  },
  workflow: { workflow: { dateFormat: 'M月D日' } },
};

/** What Decap says of drafts at a git host: a save is a draft, and publishing it is what the word says. */
export const hostChinese = {
  app: { header: { workflow: '草稿和审核' } },
  editor: {
    editor: {
      onPublishingNotReady: '请先把状态改成“就绪”，再发布',
      onPublishing: '发布后，平台检查通过就会上线。现在发布这一条？',
      onPublishingWithUnsavedChanges: '还有没保存的修改，请先保存再发布',
      onDeleteUnpublishedChanges: '这份草稿里的修改会全部删除。删除？',
    },
    editorToolbar: {
      save: '存为草稿',
      publish: '发布',
      published: '已定稿',
      publishing: '正在发布…',
      publishNow: '现在发布',
      publishAndCreateNew: '发布，再新增一条',
      publishAndDuplicate: '发布，再照样新增一条',
      duplicate: '照样新增一条',
      status: '%{status}',
      deleteUnpublishedChanges: '删除',
      deleteUnpublishedEntry: '删除',
      statusInfoTooltipDraft: '这一条还是草稿。写好以后把状态改成“审核中”，请另一人看',
    },
  },
  workflow: {
    workflow: {
      workflowHeading: '草稿和审核',
      newPost: '新增',
      description:
        '%{smart_count} 份等审核，%{readyCount} 份可以发布 |||| %{smart_count} 份等审核，%{readyCount} 份可以发布',
    },
    workflowCard: { deleteChanges: '删除草稿', deleteNewEntry: '删除草稿' },
    workflowList: {
      draftHeader: '起草中',
      inReviewHeader: '审核中',
      onDeleteEntry: '这份草稿会删除。删除？',
      onPublishingNotReadyEntry: '请先把这一条移到“就绪”，再发布',
      onPublishEntry: '发布后，平台检查通过就会上线。现在发布这一条？',
      currentEntries: '%{smart_count} 份 |||| %{smart_count} 份',
    },
  },
};

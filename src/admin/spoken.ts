/** What a screen reader is told about entries of a list, which can be dragged by mouse and finger. */
export const spoken = {
  screenReaderInstructions: { draggable: '用鼠标或手指拖动，可以调整先后' },
  announcements: {
    onDragStart: () => '已拿起这一项',
    onDragOver: () => '正在移动这一项',
    onDragEnd: () => '已放下这一项',
    onDragCancel: () => '没有移动',
  },
};

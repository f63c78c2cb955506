import type { Patch } from './patches.ts';

const core = 'decap-cms-core/dist/esm';

/** What we mend of Decap's outside: words, messages, widths. */
export const outside: readonly Patch[] = [
  {
    file: `${core}/components/UI/Notifications.js`,
    why: 'An error went away after eight seconds; a sentence that says what to mend has to stay until it is read.',
    from: 'autoClose: notification.dismissAfter,',
    to: "autoClose: notification.type === 'error' ? false : notification.dismissAfter,",
  },
  {
    file: `${core}/components/UI/Notifications.js`,
    why: 'The same timer once more, in the store.',
    from: 'if (notification.dismissAfter) {',
    to: "if (notification.dismissAfter && notification.type !== 'error') {",
  },
  {
    file: `${core}/components/UI/Notifications.js`,
    why: 'Messages were announced and closed in English, and went away when one wanted to copy them.',
    from: `className: "notif__container",
      closeOnClick: true,
      draggable: true`,
    to: `className: "notif__container", "aria-label": "提示", closeOnClick: false, draggable: false,
      closeButton: ({ closeToast }) => _jsx("button", {
        type: "button", className: "Toastify__close-button", "aria-label": "关闭", onClick: closeToast, children: "×"
      })`,
  },
  {
    file: 'decap-cms-widget-select/dist/esm/SelectControl.js',
    why: 'The list of choices spoke English to screen readers and when nothing matched.',
    from: 'placeholder: ""',
    to: `placeholder: "请选择",
      noOptionsMessage: () => "没有这个选项",
      screenReaderStatus: ({ count }) => count + " 个选项",
      ariaLiveMessages: {
        guidance: () => "用上下键选择，按回车确定",
        onFocus: ({ label }) => label || "",
        onChange: ({ label }) => "已选" + (label || ""),
        onFilter: () => ""
      }`,
  },
  {
    file: `${core}/actions/mediaLibrary.js`,
    why: 'Asked in English and then deleted the published file of that name, whoever links to it.',
    from: 'if (!window.confirm(',
    to: 'if (!window.alert(',
  },
  {
    file: `${core}/actions/mediaLibrary.js`,
    why: 'The words for it.',
    from: ' already exists. Do you want to replace it?',
    to: ' 这个名字已经有了。请先给要上传的文件换个名字，再上传一次。',
  },
  {
    file: 'decap-cms-lib-widgets/dist/esm/stringTemplate.js',
    why: 'Summaries knew no decimals: 12,345.60 yuan is stored as 1234560 fen.',
    from: 'const filters = [{',
    to: `import { decimalFilter } from '/src/admin/summary-filter.ts';
const filters = [decimalFilter, {`,
  },
  {
    file: 'decap-cms-lib-widgets/dist/esm/stringTemplate.js',
    why: 'A record without its date, or with a wrong one, was listed under “Invalid Date”.',
    from: 'transform: (str, match) => dayjs(str).format(match[1])',
    to: `transform: (str, match) =>
    dayjs(str).isValid() ? dayjs(str).format(match[1]) : str ? '（日期不对）' : '（没有日期）'`,
  },
  {
    file: `${core}/components/Editor/EditorInterface.js`,
    why: 'The form was at least 800 px wide and ran out of a phone (#441, open); below it is room for our status bar.',
    from: 'width:100%;min-width:800px;height:100%;position:absolute',
    to: 'width:100%;height:calc(100% - 2.75rem);position:absolute',
  },
  {
    file: `${core}/components/Editor/EditorInterface.js`,
    why: 'Beside the preview a ledger had half the width and fell apart into cards; whoever opens the preview keeps it.',
    from: 'localStorage.getItem(RIGHT_PANE) || PANE_ORDER[0]',
    to: `localStorage.getItem(RIGHT_PANE) ||
      (/\\/(accounts|common|fund|utilities)\\//.test(location.hash) ? 'none' : PANE_ORDER[0])`,
  },
  {
    file: `${core}/components/Editor/EditorToolbar.js`,
    why: 'Offered to look for the preview of a deployment, which simple publishing does not have.',
    from: `if (!status) {
      return;
    }
    const deployPreviewReady`,
    to: `if (!status || !url) {
      return;
    }
    const deployPreviewReady`,
  },
  {
    file: `${core}/components/Editor/EditorToolbar.js`,
    why: 'The same width for the bar above the form.',
    from: 'left:0;width:100%;min-width:800px;z-index:',
    to: 'left:0;width:100%;z-index:',
  },
];

// Puts a link into the clipboard. Where the browser cannot, the button stays hidden and the link is there to be selected.
const boxes = navigator.clipboard && window.isSecureContext ? document.querySelectorAll('[data-copy]') : [];
boxes.forEach((box) => {
  box.hidden = false;
  box.querySelector('button').addEventListener('click', async () => {
    const said = box.querySelector('[role=status]');
    try {
      await navigator.clipboard.writeText(document.getElementById(box.dataset.copy).textContent.trim());
      said.textContent = '已复制，可以粘贴到微信或邮件里，只发给本人。';
    } catch {
      said.textContent = '没有复制成功，请选中上面的链接，再复制。';
    }
  });
});

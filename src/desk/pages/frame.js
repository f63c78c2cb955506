// Makes the frame of a page as high as the page, so that nobody scrolls within what scrolls. Without it the frame scrolls.
document.querySelectorAll('iframe.as-page').forEach((frame) => {
  const asHigh = () => {
    const page = frame.contentDocument?.documentElement;
    if (page?.offsetHeight) frame.style.height = `${page.offsetHeight + 2}px`;
  };
  const watch = () => {
    asHigh();
    const page = frame.contentDocument?.documentElement;
    if (page && window.ResizeObserver) new ResizeObserver(asHigh).observe(page);
  };
  frame.addEventListener('load', watch);
  if (frame.contentDocument?.readyState === 'complete') watch();
});

// Everything on the page that is cut off, stands out, or is too faint to read (WCAG's 4.5).
() => {
  const found = new Set();
  const numbers = (color) => {
    const parts = color.match(/[\d.]+/g).map(Number);
    return parts.length < 4 ? [...parts, 1] : parts;
  };
  const over = (top, under) => [0, 1, 2].map((i) => top[i] * top[3] + under[i] * (1 - top[3]));
  const light = (color) => {
    const [r, g, b] = color.map((value) => {
      const part = value / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ancestors = (element) => {
    const line = [];
    for (let node = element; node; node = node.parentElement) line.push(node);
    return line;
  };
  const behind = (element) => {
    const layers = ancestors(element).map((node) => numbers(getComputedStyle(node).backgroundColor));
    const solid = layers.findIndex((layer) => layer[3] === 1);
    return layers.slice(0, solid + 1).reverse().reduce((under, layer) => over(layer, under), [0, 0, 0]);
  };
  const contrast = (element) => {
    const ground = behind(element);
    const color = numbers(getComputedStyle(element).color);
    color[3] *= ancestors(element).reduce((all, node) => all * parseFloat(getComputedStyle(node).opacity), 1);
    const [bright, dark] = [light(over(color, ground)), light(ground)].sort((a, b) => b - a);
    return (bright + 0.05) / (dark + 0.05);
  };
  const say = (what, element, text) => found.add(`${what}: ${text.slice(0, 50)} (${element.className})`);

  for (const element of document.querySelectorAll("body *")) {
    const text = [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data.trim()).join(" ").trim();
    const box = element.getBoundingClientRect();
    if (!text || !box.width || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    // The line above a reply is a preview that Discord cuts, too; a spoiler is hidden on purpose.
    if (element.closest(".visually-hidden, .markdown-spoiler, .message-reply, :disabled, [aria-disabled=true]")) continue;
    if (contrast(element) < 4.5) say("faint", element, text);
    if (element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== "visible") say("cut off", element, text);
    if (box.right > innerWidth + 1 || box.left < -1) say("outside", element, text);
  }
  const timeline = document.getElementById("channel-timeline");
  if (timeline.scrollWidth > timeline.clientWidth + 1) found.add("the conversation scrolls sideways");
  if (document.documentElement.scrollWidth > innerWidth) found.add("the page scrolls sideways");
  return [...found];
}

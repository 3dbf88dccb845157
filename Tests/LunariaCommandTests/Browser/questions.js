// What is wrong with a page as it is laid out now; look.py asks this in Chromium.
(() => {
  const problems = [];
  const root = document.documentElement;
  const words = (element) => `<${element.localName}> '${element.textContent.trim().slice(0, 40)}'`;
  const isShown = (element) => element.checkVisibility() && element.getClientRects().length > 0;

  // Paper that lies on its side is 269 mm wide between its margins; the window is as wide as paper that stands.
  const isSideways = matchMedia("print").matches && document.querySelector(".across");
  const room = isSideways ? 1016 : innerWidth;

  if (root.scrollWidth > room) problems.push(`the page is ${root.scrollWidth} px wide, of ${room}`);

  // What stands in a box that scrolls may be wider than the page, the box may not.
  for (const element of document.querySelectorAll("main *:not(svg *)")) {
    if (!isShown(element) || element.parentElement.closest(".table, .tree")) continue;
    const box = element.getBoundingClientRect();
    if (box.left < -0.5 || box.right > room + 0.5) problems.push(`${words(element)} leaves the page`);
  }

  const channels = (colour) => (colour.match(/[\d.]+/g) ?? [0, 0, 0, 0]).map(Number);
  const light = (colour) => {
    const [red, green, blue] = channels(colour).map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [low, high] = [light(one), light(other)].sort((left, right) => left - right);
    return (high + 0.05) / (low + 0.05);
  };
  const ground = (element) => {
    for (let place = element; place; place = place.parentElement) {
      const colour = getComputedStyle(place).backgroundColor;
      if ((channels(colour)[3] ?? 1) > 0) return colour;
    }
    return "rgb(255, 255, 255)";
  };
  const told = new Set();
  for (const element of document.querySelectorAll("body *:not(svg *)")) {
    const hasText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    if (!hasText || !isShown(element)) continue;
    const style = getComputedStyle(element);
    const key = `${style.color} on ${ground(element)}`;
    if (told.has(key)) continue;
    told.add(key);
    const ratio = contrast(style.color, ground(element));
    if (ratio < 4.5) problems.push(`${words(element)} has a contrast of ${ratio.toFixed(2)}: ${key}`);
  }

  for (const drawing of document.querySelectorAll("svg.chart")) {
    if (!isShown(drawing)) continue;
    const frame = drawing.getBoundingClientRect();
    const texts = [...drawing.querySelectorAll("text")].map((text) => [text, text.getBoundingClientRect()]);
    for (const [text, box] of texts) {
      if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 3 || box.bottom > frame.bottom + 3) {
        problems.push(`${words(text)} leaves its chart`);
      }
    }
    texts.sort(([, left], [, right]) => left.left - right.left);
    texts.forEach(([text, box], index) => {
      for (const [other, place] of texts.slice(index + 1)) {
        if (place.left >= box.right - 1) break;
        const overlap = Math.min(box.bottom, place.bottom) - Math.max(box.top, place.top);
        if (overlap > 4) problems.push(`${words(text)} and ${words(other)} overlap in a chart`);
      }
    });
  }

  return { height: root.scrollHeight, problems };
})()

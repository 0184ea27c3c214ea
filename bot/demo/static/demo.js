// What Discord's own app does and SimCord's page does not: tabs that say when something is new, menus of
// messages, the way back to one's own reply, a clock, and a page that recovers by itself.

const key = document.querySelector('meta[name="demo-key"]').content;
history.replaceState(null, "", location.pathname);

const headers = () => ({
  "Content-Type": "application/json",
  "X-Simcord-Capability": key,
  "X-Simcord-Context": window.simcordPreview.contextId || "",
});
const ask = (path) => fetch(path, { headers: headers(), cache: "no-store" });
const tell = (path, body) => fetch(path, { method: "POST", headers: headers(), body: JSON.stringify(body) });

// Notices

const notice = document.createElement("div");
notice.className = "demo-notice";
notice.setAttribute("role", "status");
notice.hidden = true;
document.body.append(notice);
let noticeEnds = 0;
function say(text, seconds = 6) {
  notice.textContent = text;
  notice.hidden = false;
  clearTimeout(noticeEnds);
  if (seconds) noticeEnds = setTimeout(() => { notice.hidden = true; }, seconds * 1000);
}

// The clock, and what is new elsewhere

const clock = document.getElementById("demo-now");
const time = document.querySelector(".demo-time");
const tabs = [...document.querySelectorAll("[data-place]")];
const here = tabs.find((tab) => tab.hasAttribute("aria-current"))?.dataset.place;
const reader = document.querySelector('meta[name="demo-reader"]').content;
const seen = (place) => `demo-seen:${reader}:${place}`;
const shown = new Intl.DateTimeFormat("en-GB", {
  weekday: "short", day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit",
});
let lost = 0;

function showWorld(world) {
  const now = new Date(world.now);
  clock.textContent = shown.format(now);
  clock.dateTime = world.now;
  time.classList.toggle("is-forwarding", world.forwarding);
  for (const button of time.querySelectorAll("button")) button.disabled = world.forwarding;
  for (const tab of tabs) {
    const { place } = tab.dataset;
    const newest = world.newest[place] || "0";
    if (place === here || (sessionStorage.getItem(seen(place)) === null && !("beckons" in tab.dataset))) {
      sessionStorage.setItem(seen(place), newest);
    }
    const known = sessionStorage.getItem(seen(place)) || "0";
    const unread = BigInt(newest) > BigInt(known);
    tab.classList.toggle("demo-has-unread", unread);
    tab.querySelector(".demo-unread").hidden = !unread;
  }
}

async function look() {
  try {
    const answer = await ask("/demo/now");
    if (answer.status === 401) { location.reload(); return; }
    if (answer.ok) showWorld(await answer.json());
    if (lost > 2) { location.reload(); return; }
    lost = 0;
    recover();
  } catch {
    lost += 1;
    if (lost === 3) say("The demo has ended. Start it again with “greenlit demo”; this page comes back by itself.", 0);
  }
  setTimeout(look, lost > 2 ? 5000 : 1000);
}

time.addEventListener("click", async (event) => {
  const span = event.target.closest("[data-forward]")?.dataset.forward;
  if (!span) return;
  time.classList.add("is-forwarding");
  for (const button of time.querySelectorAll("button")) button.disabled = true;
  const answer = await tell("/demo/forward", { span }).catch(() => null);
  if (!answer?.ok) say("The clock cannot run ahead just now. Try again in a moment.");
});

// A page whose lease has ended, or whose last request got lost, starts afresh instead of staying locked.

let doubtfulSince = 0;
function recover() {
  const state = window.simcordPreview;
  const doubtful = state.transport.uncertainRequestId || (state.contextId && !state.authorized);
  if (!doubtful) doubtfulSince = 0;
  else if (!doubtfulSince) doubtfulSince = Date.now();
  else if (Date.now() - doubtfulSince > 2500) location.reload();
}

const outcome = document.getElementById("action-status");
new MutationObserver(() => {
  if (outcome.textContent === "Action was not completed.") say("That did not work. Try it again.");
}).observe(outcome, { childList: true, characterData: true, subtree: true });

const timeline = document.getElementById("channel-timeline");
const list = document.getElementById("channel-message-list");

// A channel opens at its newest message.

(async function atTheEnd() {
  const until = Date.now() + 4000;
  let left = false;
  for (const way of ["wheel", "touchstart", "keydown"]) {
    timeline.addEventListener(way, () => { left = true; }, { once: true, passive: true });
  }
  while (Date.now() < until && !left) {
    timeline.scrollTop = timeline.scrollHeight;
    if (list.childElementCount && window.simcordPreview.ready) break;
    await new Promise((done) => { setTimeout(done, 50); });
  }
})();

// Back to one's own reply: Discord scrolls down when you act, even if you had scrolled up.

let acted = 0;
const act = () => { acted = Date.now(); };
for (const way of ["submit", "click", "keydown"]) document.getElementById("channel-composer").addEventListener(way, act, true);
document.getElementById("modal-root").addEventListener("click", act, true);
let pressedIn = null;
list.addEventListener("click", (event) => {
  if (!event.target.closest(".component-button, .select-list")) return;
  act();
  pressedIn = event.target.closest(".channel-message")?.dataset.messageId ?? null;
}, true);
new MutationObserver((changes) => {
  const added = changes.some((change) => change.target === list && change.addedNodes.length);
  if (!added || Date.now() - acted > 8000) return;
  for (const wait of [0, 120, 400]) setTimeout(() => { timeline.scrollTop = timeline.scrollHeight; }, wait);
}).observe(list, { childList: true });

// Who reads the end goes on reading it when what stands there grows: a screen that changes in place, or a picture that comes.

let wasAtEnd = true;
let height = timeline.scrollHeight;
timeline.addEventListener("scroll", () => {
  // What grew moves nothing by itself; only a scroll at the same height is the reader's.
  if (timeline.scrollHeight === height) wasAtEnd = timeline.scrollHeight - timeline.scrollTop - timeline.clientHeight < 8;
}, { passive: true });
new ResizeObserver(() => {
  height = timeline.scrollHeight;
  const isLast = pressedIn !== null && pressedIn === list.lastElementChild?.dataset.messageId;
  if (wasAtEnd || (isLast && Date.now() - acted < 8000)) timeline.scrollTop = timeline.scrollHeight;
}).observe(list);

// Whom one replies to: SimCord knows it from the list of messages, which this page has no use for.

const replying = document.getElementById("reply-label");
new MutationObserver(() => {
  const id = /^Replying to message (\d+)$/.exec(replying.textContent)?.[1];
  const author = id && list.querySelector(`[data-message-id="${id}"] .message-author`)?.textContent;
  if (author) replying.textContent = `Replying to ${author}`;
}).observe(replying, { childList: true });

// Several choices are made, then sent; SimCord calls that by its own name.

new MutationObserver(() => {
  for (const strip of document.querySelectorAll(".select-draft-actions:not([data-renamed])")) {
    strip.dataset.renamed = "";
    strip.setAttribute("aria-label", "Your choice");
    strip.querySelector("span").textContent = "Choose, then apply";
  }
}).observe(document.body, { childList: true, subtree: true });

// Enter on a command that needs nothing more runs it; SimCord would open the first option instead.

document.getElementById("channel-composer").addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.isComposing || !event.target.matches?.(".command-chip, .command-row")) return;
  event.preventDefault();
  event.stopPropagation();
  document.getElementById("send-message").click();
}, true);

// Closing a command closes it; SimCord leaves what was typed, and its list over half of the page.

document.getElementById("channel-composer").addEventListener("click", (event) => {
  if (!event.target.closest(".command-context-close")) return;
  setTimeout(() => {
    const input = document.getElementById("channel-composer-input");
    if (!input || !input.value.startsWith("/")) return;
    input.value = "";
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
});

// The menu of a message: right click, the menu key, or a long press

let menu = null;
let opener = null;
function closeMenu(restore = false) {
  if (!menu) return;
  menu.remove();
  menu = null;
  if (restore) opener?.focus?.({ preventScroll: true });
}

function offer(message, on, items, x, y) {
  closeMenu();
  menu = document.createElement("div");
  menu.className = "demo-menu";
  menu.setAttribute("role", "menu");
  menu.setAttribute("aria-label", "Apps");
  const heading = document.createElement("p");
  heading.textContent = "Apps";
  menu.append(heading);
  for (const name of items) {
    const button = document.createElement("button");
    button.type = "button";
    button.setAttribute("role", "menuitem");
    button.textContent = name;
    button.addEventListener("click", async () => {
      closeMenu(true);
      act();
      const answer = await tell("/demo/menu", { message, on, name }).catch(() => null);
      if (!answer?.ok) say("That did not work. Try it again.");
    });
    menu.append(button);
  }
  document.body.append(menu);
  const box = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(8, Math.min(x, innerWidth - box.width - 8))}px`;
  menu.style.top = `${Math.max(8, Math.min(y, innerHeight - box.height - 8))}px`;
  menu.querySelector("button")?.focus();
}

async function openMenu(target, x, y) {
  const element = target.closest?.(".channel-message");
  if (!element) return;
  opener = document.activeElement;
  const on = target.closest(".message-author, .message-avatar") ? "author" : "message";
  const message = element.dataset.messageId;
  const answer = await ask(`/demo/menu?message=${message}&on=${on}`).catch(() => null);
  const items = answer?.ok ? (await answer.json()).items : [];
  if (items.length) offer(message, on, items, x, y);
}

document.addEventListener("contextmenu", (event) => {
  const element = event.target.closest?.(".channel-message");
  if (!element || event.target.closest("a[href], textarea, input")) return;
  event.preventDefault();
  const box = event.target.getBoundingClientRect();
  const byKey = event.button !== 2 && event.clientX === 0 && event.clientY === 0;
  openMenu(event.target, byKey ? box.left : event.clientX, byKey ? box.bottom : event.clientY);
});
document.addEventListener("pointerdown", (event) => { if (menu && !menu.contains(event.target)) closeMenu(); }, true);
document.addEventListener("keydown", (event) => {
  if (!menu) return;
  const items = [...menu.querySelectorAll("button")];
  const at = items.indexOf(document.activeElement);
  if (event.key === "Escape" || event.key === "Tab") closeMenu(true);
  else if (event.key === "ArrowDown") items[(at + 1) % items.length].focus();
  else if (event.key === "ArrowUp") items[(at + items.length - 1) % items.length].focus();
  else return;
  event.preventDefault();
  event.stopPropagation();
}, true);

let press = 0;
list.addEventListener("touchstart", (event) => {
  const { clientX, clientY } = event.touches[0];
  clearTimeout(press);
  press = setTimeout(() => openMenu(event.target, clientX, clientY), 550);
}, { passive: true });
for (const end of ["touchend", "touchmove", "touchcancel"]) {
  list.addEventListener(end, () => clearTimeout(press), { passive: true });
}

look();

// Keys for the queue and for an entry's corrections; every one of them presses a button that stands on the page.
"use strict";

const items = [...document.querySelectorAll("[data-item]")];

function current() {
  return document.activeElement?.closest("[data-item]") ?? items[0] ?? document.querySelector(".correct");
}

function step(by) {
  const at = items.indexOf(document.activeElement?.closest("[data-item]"));
  const next = items[at < 0 ? 0 : Math.min(Math.max(at + by, 0), items.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

document.addEventListener("keydown", (event) => {
  const writing = event.target instanceof Element && event.target.closest("input, select, textarea");
  if (writing || event.ctrlKey || event.metaKey || event.altKey || !/^[a-z]$/.test(event.key)) return;
  if (event.key === "j" || event.key === "k") {
    step(event.key === "j" ? 1 : -1);
    return;
  }
  const place = event.key === "u" ? document : current();
  const button = place?.querySelector(`[data-key="${event.key}"]`);
  if (button) {
    event.preventDefault();
    button.click();
  }
});

// Words selected on the page can be added to the record; without scripts they are typed into the same form.
"use strict";

const sheet = document.querySelector("[data-add]");
const offer = document.createElement("p");
offer.className = "add-here";
offer.hidden = true;
document.body.append(offer);

function linesOf(range) {
  const lines = [...sheet.querySelectorAll(".line[data-start]")];
  return lines.filter((line) => range.intersectsNode(line));
}

function wordsOf(range) {
  const copy = range.cloneContents();
  for (const extra of copy.querySelectorAll(".ref, .card, .at")) extra.remove();
  return copy.textContent.replace(/\s+/g, " ").trim();
}

function chosen() {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0);
  const line = linesOf(range)[0];
  const words = sheet.contains(range.commonAncestorContainer) ? wordsOf(range) : "";
  return words && line ? { words, near: line.dataset.start, at: range.getBoundingClientRect() } : null;
}

function address(kind, { words, near }) {
  return `${sheet.dataset.add}?${new URLSearchParams({ as: kind, words, near })}`;
}

function show() {
  const found = chosen();
  offer.hidden = !found;
  if (!found) return;
  offer.replaceChildren("Add as ", ...["statement", "event", "move"].map((kind) => {
    const link = document.createElement("a");
    link.href = address(kind, found);
    link.textContent = kind;
    return link;
  }));
  offer.style.top = `${window.scrollY + found.at.bottom + 6}px`;
  offer.style.left = `${Math.max(8, Math.min(found.at.left, document.documentElement.clientWidth - 260))}px`;
}

document.addEventListener("selectionchange", show);
document.addEventListener("keydown", (event) => {
  const writing = event.target instanceof Element && event.target.closest("input, select, textarea");
  if (writing || event.ctrlKey || event.metaKey || event.altKey || event.key !== "a") return;
  const found = chosen();
  event.preventDefault();
  location.assign(found ? address("statement", found) : sheet.dataset.add);
});

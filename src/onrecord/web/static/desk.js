// Small comforts; the desk works without any of them.
"use strict";

// Esc puts a card away; the next move of the pointer or the focus brings cards back.
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") document.body.classList.add("hushed");
});
for (const back of ["focusin", "mouseover"]) {
  document.addEventListener(back, () => document.body.classList.remove("hushed"));
}

// "/" goes to the search box and "?" to the list of keys, unless somebody is writing.
document.addEventListener("keydown", (event) => {
  const writing = event.target instanceof Element && event.target.closest("input, select, textarea");
  if (writing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "?") location.assign("/about#keys");
  if (event.key !== "/") return;
  const box = document.querySelector('input[type="search"]');
  if (box) {
    event.preventDefault();
    box.focus();
  }
});

// Empty fields stay out of the address; in a form that writes they say "not known".
for (const form of document.querySelectorAll('form:not([method="post"])')) {
  form.addEventListener("formdata", (event) => {
    for (const [name, value] of [...event.formData]) if (value === "") event.formData.delete(name);
  });
}

// A button that copies the citation.
for (const words of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) continue;
  const button = document.createElement("button");
  const done = document.createElement("span");
  button.type = "button";
  button.textContent = "Copy";
  done.className = "copied";
  done.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(words.textContent);
    done.textContent = "Copied";
  });
  words.after(button, done);
}

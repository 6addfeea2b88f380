/* Keys, gentle refresh, unsaved text. Everything works without this file. Words come from data attributes. */
(() => {
  "use strict";
  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const typing = (node) => node.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");
  const rows = () => $$("tr[data-row]");
  const current = () => $("tr[data-row][aria-current]");
  let row = null; // id of the keyboard's row; outlives a refresh
  let going = 0; // moment at which "g" was pressed
  let dirty = false;

  const point = (tr, show = true) => {
    rows().forEach((other) => other.toggleAttribute("aria-current", false));
    if (!tr) return;
    tr.setAttribute("aria-current", "true");
    row = tr.id;
    const link = $("a", $(".what", tr) || tr);
    if (show && link) { link.focus({ preventScroll: true }); tr.scrollIntoView({ block: "nearest" }); }
  };
  const step = (by) => {
    const all = rows();
    const at = all.indexOf(current());
    if (all.length) point(all[Math.min(all.length - 1, Math.max(0, at < 0 ? 0 : at + by))]);
  };
  const press = (key) => {
    const scope = current();
    const target = scope ? $(`[data-key="${key}"]`, scope) : $(`main [data-key="${key}"]`); // never another row's
    if (target) target.click();
    return Boolean(target);
  };
  const showKeys = () => { const dialog = $("#keys"); if (dialog && !dialog.open) dialog.showModal(); };

  const plain = {
    "/": () => { const field = $("#find"); if (field) { field.focus(); field.select(); } return Boolean(field); },
    "?": () => { showKeys(); return true; },
    j: () => { step(1); return true; },
    k: () => { step(-1); return true; },
    g: () => { going = Date.now(); return true; },
  };
  const escape = (event) => {
    const menu = $("details.menu[open]");
    if (menu) { menu.open = false; $("summary", menu).focus(); } else if (typing(event.target)) event.target.blur();
  };

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { if (!$("dialog[open]")) escape(event); return; }
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      const form = event.target.form;
      if (form && form.matches("[data-guard]")) { event.preventDefault(); form.requestSubmit($("[data-main]", form)); }
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || $("dialog[open]") || typing(event.target)) return;
    if (Date.now() - going < 1500) {
      going = 0;
      const link = $(`[data-go="${CSS.escape(event.key)}"]`);
      if (link) { event.preventDefault(); link.click(); return; }
    }
    if (event.key === "Enter" && event.target === document.body && current()) {
      const link = $(".what a", current());
      if (link) { event.preventDefault(); link.click(); }
      return;
    }
    const act = Object.hasOwn(plain, event.key) ? plain[event.key] : /^[a-z]$/.test(event.key) ? () => press(event.key) : null;
    if (act && act()) event.preventDefault();
  });

  document.addEventListener("focusin", (event) => { const tr = event.target.closest("tr[data-row]"); if (tr && tr !== current()) point(tr, false); });
  document.addEventListener("click", (event) => {
    const menu = $("details.menu[open]");
    if (menu && !menu.contains(event.target)) menu.open = false;
    if (event.target.closest("[data-keys]")) showKeys();
    if (event.target.closest("[data-print]")) window.print();
    const fill = event.target.closest("[data-fill]");
    if (fill) {
      const put = (id, value) => { const field = document.getElementById(id); if (field) { field.value = value; field.form.requestSubmit(); } };
      if ($("#id_code")) put("id_code", fill.dataset.fillCode);
      else { $("#id_login").value = fill.dataset.fill; put("id_password", fill.dataset.fillPassword); }
    }
    const copy = event.target.closest("[data-copy]");
    if (copy) navigator.clipboard.writeText(copy.dataset.copy).then(() => { $(".vh", copy).textContent = copy.dataset.done; copy.title = copy.dataset.done; });
  });
  document.addEventListener("change", (event) => {
    if (event.target.closest("[data-autosubmit]")) event.target.form.requestSubmit();
  });

  /* what is typed is not lost without a question */
  document.addEventListener("input", (event) => { if (event.target.closest("form[data-guard]")) dirty = true; });
  document.addEventListener("submit", (event) => { if (event.target.matches("form[data-guard]")) dirty = false; });
  window.addEventListener("beforeunload", (event) => { if (dirty) event.preventDefault(); });

  /* a refresh never moves the reader: the keyboard's row and the focus stay, a sign-out shows as one */
  document.addEventListener("htmx:beforeRequest", (event) => { if (document.hidden && event.target.matches("[data-refresh]")) event.preventDefault(); });
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (!event.target.matches("[data-refresh]")) return;
    if (!event.detail.xhr.responseText.includes("data-refresh")) { event.detail.shouldSwap = false; window.location.reload(); }
  });
  document.addEventListener("htmx:afterSwap", () => { const tr = row && document.getElementById(row); if (tr) point(tr, false); });

  $$("[data-keys], [data-copy], [data-print], [data-fill]").forEach((node) => { node.hidden = false; });
  $$("[data-autosubmit] [data-fallback]").forEach((node) => { node.hidden = true; });
  const errors = $("#errors");
  if (errors) errors.focus();
  if ($("form[data-guard][data-dirty]")) dirty = true;
  if (!errors && rows().length && !$(":focus-visible")) point(rows()[0], false);
})();

/** The portal's pages as HTML. No script and no style stands inside: the strict page forbids it, so all do without. */
import { customers, type DemoCustomer } from '../people.ts'
import { type Lang, words } from './words.ts'

export const views = { home: '/', inline: '/inline', strict: '/strict' } as const
export type PortalView = keyof typeof views

type Say = Record<keyof (typeof words)['pl'], string>

export function portalPage(view: PortalView, lang: Lang, desk: string): string {
  const say = words[lang]
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say.portal}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/portal.css">
<script type="module" src="${desk}/embed.js"></script>
<script type="module" src="/portal.js"></script>
</head>
<body>
<a class="skip" href="#content">${say.skip}</a>
${header(view, lang, say)}
<main id="content">
${signIn(say, desk, lang)}
<div data-when="in" hidden>
${view === 'home' ? dashboard(say, desk, lang) : help(say, view)}
${view === 'home' ? '' : deskTemplate('inline', lang, desk)}
<p class="fault" data-desk-away hidden role="status">${say.deskAway}</p>
${embedding(say, lang, desk, view)}
</div>
<p class="fault" data-portal-away hidden role="alert">${say.portalAway}</p>
</main>
<footer><p>${say.footer} <a href="/signing?lang=${lang}">${say.signing}</a> · <a href="/webhooks?lang=${lang}">${say.webhooks}</a></p></footer>
${view === 'home' ? deskTemplate('launcher', lang, desk) : ''}
</body>
</html>
`
}

/** The element comes to life when somebody is signed in: the script puts a copy beside this template. */
function deskTemplate(mode: 'launcher' | 'inline', lang: Lang, desk: string): string {
  return `<template data-desk><help-desk base="${desk}" mode="${mode}" lang="${lang}"></help-desk></template>`
}

function header(view: PortalView, lang: Lang, say: Say): string {
  const other = lang === 'pl' ? 'en' : 'pl'
  const link = (name: PortalView) =>
    `<a href="${views[name]}?lang=${lang}"${name === view ? ' aria-current="page"' : ''}>${say[name]}</a>`
  return `<header>
  <div class="brand">
    <svg viewBox="0 0 48 48" width="44" height="44" aria-hidden="true"><path d="M24 3 43 11v13c0 11-8 18-19 21C13 42 5 35 5 24V11z" fill="currentColor"/><path d="M14 25h20M24 15v20M17 18l14 14" stroke="#0d3b32" stroke-width="3"/></svg>
    <div><p class="name">${say.portal}</p><p class="motto">${say.motto}</p></div>
  </div>
  <div class="person">
    <span data-when="in" hidden><strong data-person></strong> <span data-firm></span></span>
    <button type="button" data-sign-out data-when="in" hidden>${say.signOut}</button>
    <a href="${views[view]}?lang=${other}" lang="${other}" hreflang="${other}">${say.other}</a>
  </div>
  <nav aria-label="${say.menu}">${link('home')}${link('inline')}${link('strict')}</nav>
</header>`
}

function signIn(say: Say, desk: string, lang: Lang): string {
  return `<section data-when="out" hidden>
  <h1>${say.signInTitle}</h1>
  <p>${say.signInText}</p>
  <p class="fault" data-blocked hidden role="alert">${say.blocked}</p>
  <div class="people">
${customers.map((person) => personButton(person, say)).join('\n')}
  </div>
  <p><a class="locked-out" href="${desk}/unblock?portal=demo&amp;lang=${lang}">${say.lockedOut}</a></p>
</section>`
}

function personButton({ id, name, firm, represents }: DemoCustomer, say: Say): string {
  const principals = represents.map((principal) => principal.name).join(', ')
  return `    <button type="button" data-sign-in="${id}">
      <strong>${name}</strong> <span>${firm.name}</span>
      <small>${principals ? `${say.represents} ${principals}` : say.representsNobody}</small>
    </button>`
}

/** For portals without scripts in their pages: the person is sent to the desk's own page, with a token in the form's body. */
function deskPage(say: Say, desk: string, lang: Lang): string {
  return `<form method="post" action="${desk}/desk?lang=${lang}" target="_blank" data-desk-page>
    <input type="hidden" name="token">
    <button>${say.deskPage}</button>
  </form>`
}

function dashboard(say: Say, desk: string, lang: Lang): string {
  const columns = [say.lrn, say.procedure, say.principal, say.office, say.state]
  return `<h1>${say.home}</h1>
<dl class="facts">
  <div><dt>${say.firm}</dt><dd data-firm></dd></div>
  <div><dt>${say.eori}</dt><dd data-eori></dd></div>
</dl>
<section>
  <h2 id="consignments">${say.consignments}</h2>
  <p>${say.consignmentsHint} ${say.launcherText}</p>
  <div class="scroll" tabindex="0" role="region" aria-labelledby="consignments">
    <table>
      <thead><tr>${columns.map((column) => `<th scope="col">${column}</th>`).join('')}</tr></thead>
      <tbody data-consignments></tbody>
    </table>
  </div>
  ${deskPage(say, desk, lang)}
</section>`
}

function help(say: Say, view: PortalView): string {
  return `<h1>${say.helpTitle}</h1>
<p>${say.helpText}${view === 'strict' ? ` ${say.strictText}` : ''}</p>`
}

function embedding(say: Say, lang: Lang, desk: string, view: PortalView): string {
  const code = `<script type="module" src="${desk}/embed.js"></script>
<help-desk base="${desk}" mode="${view === 'home' ? 'launcher' : 'inline'}" lang="${lang}"></help-desk>

element.tokenProvider = async () => (await fetch('/token', { headers: { authorization } })).text()`
  return `<details>
  <summary>${say.embedTitle}</summary>
  <p>${say.embedText}</p>
  <pre tabindex="0"><code>${code.replaceAll('<', '&lt;')}</code></pre>
</details>`
}

/** Pages of a portal, as small as can be, so that what is measured is the desk on them. */

/** The desk on a page, with the portal's token. */
export function deskPage(desk: string, mode: 'inline' | 'launcher'): string {
  return page(`<script type="module" src="${desk}/embed.js"></script>
    <help-desk mode="${mode}"></help-desk>
    <script>
      document.querySelector('help-desk').tokenProvider = async () => (await fetch('/token')).text()
    </script>`)
}

/** What the browser itself needs for a button: the floor under every launcher. */
export function plainPage(): string {
  return page('<button>Help Desk</button>')
}

function page(content: string): string {
  return `<!doctype html>
    <html lang="pl">
      <head><meta charset="utf-8" /><title>Portal</title></head>
      <body><h1>Portal</h1>${content}</body>
    </html>`
}

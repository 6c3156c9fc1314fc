/** Notes what the page's Content Security Policy had to forbid, but for what the test's own server puts into the page. */
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) => {
  if (blockedURI === 'inline' && !sourceFile) return
  const noted = document.documentElement.dataset
  noted['broken'] = `${noted['broken'] ?? ''} ${effectiveDirective} ${blockedURI}`
})

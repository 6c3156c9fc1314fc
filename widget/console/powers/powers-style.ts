/** What the register of powers looks like: cards, and a form in columns where there is room. */
import { css } from 'lit'

export const powersStyle = css`
  .choice {
    display: grid;
    gap: 0.75rem 1.25rem;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 13rem), 1fr));
    align-items: end;
  }
  select,
  input,
  textarea {
    inline-size: 100%;
    min-inline-size: 0;
  }
  .powers,
  .history {
    list-style: none;
    margin: 0;
    padding: 0;
    display: grid;
    gap: 0.75rem;
  }
  .history {
    gap: 0.25rem;
    font-size: 0.875rem;
  }
  article {
    display: grid;
    gap: 0.75rem;
    grid-template-columns: minmax(0, 1fr);
    padding: 1rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    overflow-wrap: anywhere;
  }
  article h2 {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
    margin: 0;
    font-size: 1.0625rem;
  }
  h3 {
    font-size: 0.9375rem;
    margin: 0 0 0.25rem;
  }
  dl {
    display: grid;
    gap: 0.5rem 1.5rem;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr));
    margin: 0;
  }
  dt {
    font-size: 0.8125rem;
    color: var(--muted);
  }
  dd {
    margin: 0;
  }
  article p {
    margin: 0;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .sure {
    display: grid;
    gap: 0.75rem;
    max-inline-size: 36rem;
    padding-block-start: 0.75rem;
    border-block-start: 1px solid var(--line);
  }
  .code {
    font-variant-numeric: tabular-nums;
  }
  .banner ul {
    margin: 0;
    padding-inline-start: 1.25rem;
  }
  a {
    display: inline-block;
    min-block-size: 1.5rem;
  }
`

export const formStyle = css`
  form {
    display: grid;
    gap: 1rem;
    grid-template-columns: minmax(0, 1fr);
    padding: 1rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  h2 {
    margin: 0;
    font-size: 1.125rem;
  }
  h2:focus {
    outline: none;
  }
  fieldset {
    display: grid;
    gap: 0.75rem 1.25rem;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 16rem), 1fr));
    align-items: end;
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  legend {
    padding: 0;
    margin-block-end: 0.5rem;
    font-weight: 700;
  }
  input,
  select,
  textarea {
    inline-size: 100%;
    min-inline-size: 0;
  }
  .wide,
  .boxes {
    grid-column: 1 / -1;
  }
  .boxes {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.25rem;
    align-items: center;
  }
  .box {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    min-block-size: 2.75rem;
    font-weight: inherit;
  }
  .box input {
    inline-size: 1.25rem;
    block-size: 1.25rem;
  }
  .hint {
    font-weight: 400;
    font-size: 0.875rem;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin: 0;
  }
`

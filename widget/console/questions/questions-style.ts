import { css } from 'lit'

export const questionsStyle = css`
  .questions,
  .changes {
    display: grid;
    gap: 0.5rem;
    margin: 0;
    padding-inline-start: 1.5rem;
    overflow-wrap: anywhere;
  }
  .said {
    display: block;
    overflow-wrap: anywhere;
  }
  code {
    font-size: 0.8125rem;
  }
  .question {
    display: grid;
    gap: 0.75rem 1.25rem;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));
    align-items: start;
    min-inline-size: 0;
    margin: 0;
    padding: 1rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .question > legend,
  .field > label {
    font-weight: 600;
  }
  .question > legend {
    padding-inline: 0.25rem;
  }
  .question > .short,
  .question > .acts,
  .question > .tick {
    grid-column: 1 / -1;
  }
  .field {
    display: grid;
    gap: 0.25rem;
    grid-template-columns: minmax(0, 1fr);
    min-inline-size: 0;
  }
  .field[hidden] {
    display: none;
  }
  .short input {
    max-inline-size: 20rem;
  }
  .tick {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    min-block-size: 2.75rem;
  }
  .fault {
    color: var(--bad);
    font-size: 0.9375rem;
    font-weight: 600;
  }
  .fault:empty,
  [role='alert']:empty {
    display: none;
  }
`

import { css } from 'lit'

export const filesStyles = css`
  .zone {
    display: grid;
    gap: 0.625rem;
    justify-items: start;
    padding: 1rem;
    border: 2px dashed var(--edge);
    border-radius: var(--radius);
    background: var(--well);
  }
  .zone.over {
    border-style: solid;
    border-color: var(--accent);
    background: var(--accent-well);
  }
  .photo {
    display: none;
  }
  @media (any-pointer: coarse) {
    .photo {
      display: inline-flex;
    }
  }
  .files {
    list-style: none;
    display: grid;
    gap: 0.5rem;
    grid-template-columns: minmax(0, 1fr);
  }
  .files li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.5rem;
    padding: 0.5rem 0.5rem 0.5rem 0.875rem;
    border: 1px solid var(--line);
    border-inline-start: 4px solid var(--edge);
    border-radius: calc(var(--radius) * 0.75);
  }
  .files li.ready {
    border-inline-start-color: var(--good);
  }
  .files li.quarantined,
  .files li.failed {
    border-inline-start-color: var(--bad);
  }
  .files li.waiting,
  .files li.unfinished {
    border-inline-start-color: var(--warn);
  }
  .what {
    flex: 1 1 9rem;
    min-inline-size: 0;
    display: grid;
    gap: 0.25rem;
  }
  .name {
    overflow-wrap: anywhere;
  }
  .name .small {
    white-space: nowrap;
  }
  .state {
    display: flex;
    gap: 0.375rem;
    color: var(--muted);
  }
  .state > svg {
    margin-block-start: 0.125rem;
  }
  .ready .state {
    color: var(--good);
  }
  .quarantined .state,
  .failed .state {
    color: var(--bad);
    font-weight: 600;
  }
  .waiting .state,
  .unfinished .state {
    color: var(--warn);
  }
  progress {
    inline-size: 100%;
    block-size: 0.5rem;
    accent-color: var(--accent);
  }
`

/** A portal's page with the element on it: told of decisions, taken out and put back. The story `frameworks` plays it. */
import { StrictMode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { HelpDesk } from './HelpDesk.tsx'

function Portal() {
  const [isThere, setThere] = useState(true)
  const [decided, setDecided] = useState('')
  return (
    <>
      <button id="toggle" onClick={() => setThere(!isThere)}>
        Help desk
      </button>
      <output>{decided}</output>
      {isThere && <HelpDesk formCode="WRR0002" onDecision={setDecided} />}
    </>
  )
}

createRoot(document.querySelector('main')!).render(
  <StrictMode>
    <Portal />
  </StrictMode>,
)

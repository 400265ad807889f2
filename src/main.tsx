import { StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { preparePage } from '~/app/routes'
import { FirstScreen, start } from '~/app/start'
import { StartingScreen } from '~/app/starting-screen'
import { prepareSession } from '~/auth/session'

// All three at once; whichever screen comes first, these are what it waits for.
const started = start()
prepareSession()
preparePage(window.location.pathname)

const container = document.getElementById('root')
if (!container) throw new Error('index.html has no #root')
createRoot(container).render(
  <StrictMode>
    <Suspense fallback={<StartingScreen />}>
      <FirstScreen started={started} />
    </Suspense>
  </StrictMode>,
)

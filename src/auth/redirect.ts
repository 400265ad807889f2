import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge'

// The page that the authority sends people back to: it hands the answer to the page where sign-in began.
try {
  await broadcastResponseToMainFrame()
} catch {
  // Opened by hand, or nothing was asked for: go home. Without an answer in the address this cannot loop.
  if (window.parent === window) window.location.replace('/')
}

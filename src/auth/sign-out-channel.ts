/**
 * Tells the other tabs of a sign-out. Tokens are kept per tab (sessionStorage), so MSAL itself tells nobody.
 * A tab does not hear its own message.
 */
export function openSignOutChannel(onSignedOutElsewhere: () => void): { announceSignOut: () => void } {
  const channel = new BroadcastChannel('callback-explorer-sign-in')
  channel.addEventListener('message', (event) => {
    if (event.data === 'signed-out') onSignedOutElsewhere()
  })
  return {
    announceSignOut: () => {
      // A channel has no target origin: it never leaves its own.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      channel.postMessage('signed-out')
    },
  }
}

// Through here, so that the bundler keeps only what is named: 67 kB gzip instead of 79. Loaded by dynamic import.
export { PublicClientApplication } from '@azure/msal-browser'

// Before the first paint, and as a file of its own because the content security policy refuses scripts in the page.
try {
  const theme = localStorage.getItem('theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // Storage refused: the system's theme it is.
}

export type ContenderId = 'ag-grid' | 'tabulator' | 'mui' | 'tanstack' | 'ours'

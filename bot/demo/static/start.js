// Runs before SimCord's own script, which looks for its key behind the # of the address.
// The key is handed over here and leaves the address again in demo.js, so that addresses stay readable.
const key = document.querySelector('meta[name="demo-key"]').content;
history.replaceState(null, "", `#${key}`);

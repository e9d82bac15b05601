/** Every way a page knows to reach another machine. Each runs inside the page, so each stands alone and names nothing outside. */

/** Where to: `127.0.0.1:PORT`, without a scheme. */
export type Attempt = (host: string) => unknown;

/** Attempts that leave the page where it is. */
export const QUIET: Readonly<Record<string, Attempt>> = {
  fetch: (host) => fetch(`http://${host}/fetch`, { mode: 'no-cors' }),
  'fetch, kept alive': (host) => fetch(`http://${host}/keepalive`, { mode: 'no-cors', keepalive: true }),
  XMLHttpRequest: (host) => {
    const request = new XMLHttpRequest();
    request.open('GET', `http://${host}/xhr`);
    request.send();
  },
  WebSocket: (host) => void new WebSocket(`ws://${host}/socket`),
  EventSource: (host) => void new EventSource(`http://${host}/source.events`),
  WebTransport: (host) => void new WebTransport(`https://${host}/transport`).ready.catch(() => undefined),
  beacon: (host) => navigator.sendBeacon(`http://${host}/beacon`, 'x'),
  'a ping': (host) => {
    const link = document.createElement('a');
    link.href = '#here';
    link.setAttribute('ping', `http://${host}/ping`);
    document.body.append(link);
    link.click();
  },
  image: (host) => {
    new Image().src = `http://${host}/image.svg`;
  },
  'image set': (host) => {
    new Image().srcset = `http://${host}/set.svg 2x, http://${host}/set.svg 1x`;
  },
  'image button': (host) => {
    const input = document.createElement('input');
    input.type = 'image';
    input.src = `http://${host}/button.svg`;
    document.body.append(input);
  },
  'SVG image': (host) => {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const image = document.createElementNS('http://www.w3.org/2000/svg', 'image');
    image.setAttribute('href', `http://${host}/inner.svg`);
    svg.append(image);
    document.body.append(svg);
  },
  video: (host) => {
    const video = document.createElement('video');
    video.preload = 'auto';
    video.src = `http://${host}/film`;
    document.body.append(video);
  },
  audio: (host) => {
    new Audio(`http://${host}/sound`).preload = 'auto';
  },
  poster: (host) => {
    const video = document.createElement('video');
    video.poster = `http://${host}/poster.svg`;
    document.body.append(video);
  },
  'CSS url()': (host) => {
    const box = document.createElement('div');
    box.textContent = 'box';
    box.style.backgroundImage = `url(http://${host}/background.svg)`;
    document.body.append(box);
  },
  'CSS @import': (host) => {
    const sheet = document.createElement('style');
    sheet.textContent = `@import url(http://${host}/import.css);`;
    document.head.append(sheet);
  },
  'CSS in a constructed sheet': (host) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `body { border-image: url(http://${host}/border.svg) 1; border-width: 1px; border-style: solid }`,
    );
    document.adoptedStyleSheets.push(sheet);
  },
  font: (host) => new FontFace('Elsewhere', `url(http://${host}/font.woff2)`).load(),
  stylesheet: (host) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = `http://${host}/sheet.css`;
    document.head.append(link);
  },
  preload: (host) => {
    const link = document.createElement('link');
    link.rel = 'preload';
    link.setAttribute('as', 'image');
    link.href = `http://${host}/preload.svg`;
    document.head.append(link);
  },
  modulepreload: (host) => {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = `http://${host}/ahead.js`;
    document.head.append(link);
  },
  prefetch: (host) => {
    const link = document.createElement('link');
    link.rel = 'prefetch';
    link.href = `http://${host}/prefetch.html`;
    document.head.append(link);
  },
  script: (host) => {
    const script = document.createElement('script');
    script.src = `http://${host}/script.js`;
    document.head.append(script);
  },
  'import()': (host) => import(`http://${host}/module.js`),
  iframe: (host) => {
    const frame = document.createElement('iframe');
    frame.src = `http://${host}/frame.html`;
    document.body.append(frame);
  },
  'image in a srcdoc frame': (host) => {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<img src="http://${host}/nested.svg">`;
    document.body.append(frame);
  },
  object: (host) => {
    const object = document.createElement('object');
    object.data = `http://${host}/object.svg`;
    document.body.append(object);
  },
  embed: (host) => {
    const embed = document.createElement('embed');
    embed.src = `http://${host}/embed.svg`;
    document.body.append(embed);
  },
  'worker from a blob': (host) => {
    const code = new Blob([`fetch('http://${host}/worker', { mode: 'no-cors' })`], { type: 'text/javascript' });
    return new Worker(URL.createObjectURL(code));
  },
  'importScripts in a worker': (host) => {
    const code = new Blob([`importScripts('http://${host}/imported.js')`], { type: 'text/javascript' });
    return new Worker(URL.createObjectURL(code));
  },
  'audio worklet': (host) => new AudioContext().audioWorklet.addModule(`http://${host}/worklet.js`),
};

/** WebRTC passes by the content policy and the request filter. */
export const WEBRTC_UDP: Readonly<Record<string, Attempt>> = {
  'WebRTC, STUN': async (host) => {
    const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:${host}` }] });
    peer.createDataChannel('x');
    await peer.setLocalDescription(await peer.createOffer());
  },
  'WebRTC, TURN': async (host) => {
    const peer = new RTCPeerConnection({
      iceServers: [{ urls: `turn:${host}?transport=udp`, username: 'a', credential: 'b' }],
    });
    peer.createDataChannel('x');
    await peer.setLocalDescription(await peer.createOffer());
  },
  'WebRTC, straight to a peer': async (host) => {
    const [address, port] = host.split(':');
    const [here, there] = [new RTCPeerConnection(), new RTCPeerConnection()];
    here.createDataChannel('x');
    await here.setLocalDescription(await here.createOffer());
    await there.setRemoteDescription(here.localDescription ?? { type: 'offer' });
    await there.setLocalDescription(await there.createAnswer());
    await here.setRemoteDescription(there.localDescription ?? { type: 'answer' });
    await here.addIceCandidate({ candidate: `candidate:1 1 udp 2113937151 ${address} ${port} typ host`, sdpMid: '0' });
  },
};

export const WEBRTC_TCP: Readonly<Record<string, Attempt>> = {
  'WebRTC, TURN over TCP': async (host) => {
    const peer = new RTCPeerConnection({
      iceServers: [{ urls: `turn:${host}?transport=tcp`, username: 'a', credential: 'b' }],
    });
    peer.createDataChannel('x');
    await peer.setLocalDescription(await peer.createOffer());
  },
};

/** Attempts that take the page somewhere else, or open another one, where nothing stops them. */
export const LEAVING: Readonly<Record<string, Attempt>> = {
  'window.open': (host) => void window.open(`http://${host}/opened.html`),
  'a link': (host) => {
    const link = document.createElement('a');
    link.href = `http://${host}/link.html`;
    document.body.append(link);
    link.click();
  },
  'a link to a new window': (host) => {
    const link = document.createElement('a');
    link.href = `http://${host}/blank.html`;
    link.target = '_blank';
    document.body.append(link);
    link.click();
  },
  location: (host) => {
    location.href = `http://${host}/location.html`;
  },
  'meta refresh': (host) => {
    const meta = document.createElement('meta');
    meta.httpEquiv = 'refresh';
    meta.content = `0;url=http://${host}/refresh.html`;
    document.head.append(meta);
  },
  form: (host) => {
    const form = document.createElement('form');
    form.action = `http://${host}/form.html`;
    form.method = 'post';
    document.body.append(form);
    form.submit();
  },
  'a form to a new window': (host) => {
    const form = document.createElement('form');
    form.action = `http://${host}/form-blank.html`;
    form.target = '_blank';
    document.body.append(form);
    form.submit();
  },
  'a redirect from our own scheme': (host) => {
    location.href = `/redirect/${host}`;
  },
};

/** What Electron never does, or never on a scheme of our own, so that an unguarded window cannot show it either. */
export const NEVER: Readonly<Record<string, Attempt>> = {
  icon: (host) => {
    const link = document.createElement('link');
    link.rel = 'icon';
    link.href = `http://${host}/icon.svg`;
    document.head.append(link);
  },
  preconnect: (host) => {
    const link = document.createElement('link');
    link.rel = 'preconnect';
    link.href = `http://${host}/`;
    document.head.append(link);
  },
  'service worker': () => navigator.serviceWorker.register('/service.js'),
  'worker from elsewhere': (host) => new Worker(`http://${host}/worker.js`),
};

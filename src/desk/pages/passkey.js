// Signs in with a passkey, or adds one. Where the browser or the address cannot, the buttons stay hidden.
const toBytes = (text) => {
  const base64 = text.replace(/-/g, '+').replace(/_/g, '/');
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
};

const toText = (buffer) => {
  const letters = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join('');
  return btoa(letters).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
};

const listed = (credentials) =>
  (credentials || []).map((one) => Object.assign({}, one, { id: toBytes(one.id) }));

async function ask(path, body) {
  const sent = body && {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  };
  const response = await fetch(`/api/passkey/${path}`, sent || {});
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error);
  return answer;
}

async function signIn() {
  const options = await ask('sign-in-options');
  const publicKey = Object.assign({}, options, {
    challenge: toBytes(options.challenge),
    allowCredentials: listed(options.allowCredentials),
  });
  const credential = await navigator.credentials.get({ publicKey });
  const { authenticatorData, clientDataJSON, signature, userHandle } = credential.response;
  await ask('sign-in', {
    id: credential.id,
    rawId: toText(credential.rawId),
    type: credential.type,
    clientExtensionResults: {},
    response: {
      authenticatorData: toText(authenticatorData),
      clientDataJSON: toText(clientDataJSON),
      signature: toText(signature),
      userHandle: userHandle ? toText(userHandle) : undefined,
    },
  });
  location.assign(document.querySelector('[data-passkey]').dataset.next);
}

async function add() {
  const options = await ask('add-options', { password: document.getElementById('passkey-password').value });
  const publicKey = Object.assign({}, options, {
    challenge: toBytes(options.challenge),
    user: Object.assign({}, options.user, { id: toBytes(options.user.id) }),
    excludeCredentials: listed(options.excludeCredentials),
  });
  const credential = await navigator.credentials.create({ publicKey });
  const { attestationObject, clientDataJSON } = credential.response;
  const transports = credential.response.getTransports ? credential.response.getTransports() : [];
  await ask('add', {
    name: document.getElementById('passkey-name').value,
    id: credential.id,
    rawId: toText(credential.rawId),
    type: credential.type,
    clientExtensionResults: {},
    response: {
      attestationObject: toText(attestationObject),
      clientDataJSON: toText(clientDataJSON),
      transports,
    },
  });
  location.reload();
}

const box = document.querySelector('[data-passkey]');
const here = location.hostname;
const named = !/^[\d.]+$|:/.test(here);
if (box && window.PublicKeyCredential && named) {
  const button = box.querySelector('button');
  box.hidden = false;
  button.addEventListener('click', async () => {
    const said = box.querySelector('[role=status]');
    said.textContent = '';
    button.disabled = true;
    try {
      await (box.dataset.passkey === 'add' ? add() : signIn());
    } catch (error) {
      const known = error instanceof Error && /[\u4e00-\u9fa5]/.test(error.message);
      said.textContent = known ? error.message : '没有成功：可能取消了，或这台设备上没有通行密钥。';
    }
    button.disabled = false;
  });
}
const elsewhere = document.querySelector('[data-passkey-elsewhere]');
if (elsewhere && !named) elsewhere.hidden = false;

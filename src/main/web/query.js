// The SPARQL page: YASGUI with this site's endpoint, prefixes and terms. Nothing typed here goes to another host.
const page = document.getElementById('asking');
const root = new URL(page.dataset.root, location.href).href;
const { Yasqe, Yasr } = Yasgui;
const { prefixes, classes } = await (await fetch(`${root}query/vocabulary.json`)).json();
const properties = [...new Set(Object.values(classes).flat())].sort();

// -- Completion from this graph; properties narrowed to the classes of the subject --

const expanded = (name, declared) => name.startsWith('<') ? name.slice(1, -1)
    : (declared[name.split(':')[0]] ?? '') + name.slice(name.indexOf(':') + 1);
const typesOf = (subject, yasqe) => {
    const typing = new RegExp(`${subject.replace(/[^\w:]/g, '\\$&')}\\s+(?:a|rdf:type)\\s+([^;.}]+)`, 'g');
    return [...yasqe.getValue().matchAll(typing)].flatMap((match) => match[1].split(','))
        .map((name) => expanded(name.trim(), yasqe.getPrefixesFromQuery()));
};
const subjectBefore = (yasqe) => yasqe.getDoc().getRange({ line: 0, ch: 0 }, yasqe.getDoc().getCursor())
    .replace(/<[^>]*>/g, (iri) => iri.replaceAll('.', '\u0001')).split(/\.\s|[{}]/).pop()
    .trim().split(/\s/)[0].replaceAll('\u0001', '.');
const propertiesHere = (yasqe) => {
    const known = typesOf(subjectBefore(yasqe), yasqe).flatMap((type) => classes[type] ?? []);
    return known.length ? [...new Set(known)].sort() : properties;
};
const matching = (iris, token) => {
    const typed = (token?.autocompletionString ?? '').toLowerCase();
    return iris.filter((iri) => iri.toLowerCase().startsWith(typed) || iri.replace(/.*[#/]/, '').toLowerCase().startsWith(typed));
};
const shortened = (yasqe, token, iri) => {
    const declared = Object.entries(yasqe.getPrefixesFromQuery())
        .filter(([, namespace]) => namespace && iri.startsWith(namespace) && /^[\w-]*$/.test(iri.slice(namespace.length)));
    return declared.length ? `${declared[0][0]}:${iri.slice(declared[0][1].length)}` : `<${iri}>`;
};
Object.assign(Yasqe.Autocompleters.class,
    { get: (yasqe, token) => matching(Object.keys(classes), token), postProcessSuggestion: shortened });
Object.assign(Yasqe.Autocompleters.property,
    { get: (yasqe, token) => matching(propertiesHere(yasqe), token), postProcessSuggestion: shortened });
Object.assign(Yasqe.Autocompleters.prefixes, {
    get: () => Object.entries(prefixes).map(([prefix, namespace]) => `${prefix}: <${namespace}>`),
    persistenceId: null,
});

// -- Answers as drawings; each has its table beside it --

const drawn = (name, attributes = {}, ...children) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    element.append(...children);
    return element;
};
const icon = (path) => drawn('svg', { viewBox: '0 0 16 16', 'aria-hidden': 'true' }, drawn('path', { d: path }));
const short = (iri) => iri.startsWith(page.dataset.base) ? iri.split('/').slice(-1)[0] : iri.replace(/.*[#/]/, '');

class Chart {
    priority = 5;
    label = 'Chart';
    hideFromSelection = false;
    constructor(yasr) { this.yasr = yasr; }
    rows() {
        const bindings = this.yasr.results?.getBindings() ?? [];
        const names = this.yasr.results?.getVariables() ?? [];
        const number = names.find((name) => bindings.every((row) => row[name] && !isNaN(row[name].value)));
        const label = names.find((name) => /Label$/.test(name)) ?? names.find((name) => name !== number);
        return number && label && names.length <= 3 && bindings.length > 1 && bindings.length <= 60
            ? bindings.map((row) => [short(row[label]?.value ?? ''), Number(row[number].value)]) : [];
    }
    canHandleResults() { return this.rows().length > 0; }
    draw() {
        const rows = this.rows();
        const most = Math.max(...rows.map(([, count]) => Math.abs(count)), 1);
        const bars = rows.flatMap(([name, count], at) => [
            drawn('text', { x: 0, y: at * 26 + 17 }, name.length > 34 ? `${name.slice(0, 33)}…` : name),
            drawn('rect', { x: 280, y: at * 26 + 4, height: 18, width: 400 * Math.abs(count) / most }),
            drawn('text', { x: 286 + 400 * Math.abs(count) / most, y: at * 26 + 17 }, String(count)),
        ]);
        this.yasr.resultsEl.append(drawn('svg', { class: 'drawing', viewBox: `0 0 760 ${rows.length * 26}`, role: 'img',
            'aria-label': rows.map(([name, count]) => `${name} ${count}`).join(', ') }, ...bars));
    }
    getIcon() { return icon('M1 14V8h3v6zm5 0V2h3v12zm5 0V5h3v9z'); }
}

class Network {
    priority = 12;
    label = 'Graph';
    constructor(yasr) { this.yasr = yasr; }
    edges() {
        return (this.yasr.results?.getStatements?.() ?? []).filter((triple) => triple.object.termType !== 'Literal');
    }
    nodes() { return [...new Set(this.edges().flatMap((triple) => [triple.subject.value, triple.object.value]))]; }
    canHandleResults() { const count = this.nodes().length; return count > 1 && count <= 60; }
    draw() {
        const nodes = this.nodes();
        const degree = (node) => this.edges().filter((triple) => [triple.subject.value, triple.object.value].includes(node)).length;
        nodes.sort((one, other) => degree(other) - degree(one));
        const place = new Map(nodes.map((node, at) => {
            const angle = 2 * Math.PI * at / (nodes.length - 1);
            return [node, at ? [380 + 270 * Math.cos(angle), 300 + 250 * Math.sin(angle)] : [380, 300]];
        }));
        const lines = this.edges().map((triple) => {
            const [[x1, y1], [x2, y2]] = [place.get(triple.subject.value), place.get(triple.object.value)];
            return drawn('line', { x1, y1, x2, y2 }, drawn('title', {}, short(triple.predicate.value)));
        });
        const names = nodes.map((node) => {
            const [x, y] = place.get(node);
            return drawn('a', { href: ours(node) }, drawn('circle', { cx: x, cy: y, r: 6 }),
                drawn('text', { x, y: y - 10, 'text-anchor': 'middle' }, short(node)));
        });
        this.yasr.resultsEl.append(drawn('svg', { class: 'drawing', viewBox: '0 0 760 600', role: 'group',
            'aria-label': `${nodes.length} nodes, ${lines.length} edges` }, ...lines, ...names));
    }
    getIcon() { return icon('M3 1a2 2 0 0 1 1.7 3l2.6 4h2A2 2 0 1 1 9.300 10h-2L4.700 13A2 2 0 1 1 3 11l2.400-2L3 5a2 2 0 0 1 0-4z'); }
}
Yasr.registerPlugin('chart', Chart);
Yasr.registerPlugin('graph', Network);

// -- The editor in place of the form --

const ours = (iri) => iri.startsWith(page.dataset.base) ? root + iri.slice(page.dataset.base.length) : iri;
const endpoint = `${root}sparql`;
Yasr.defaults.prefixes = prefixes;
Yasr.defaults.pluginOrder = ['table', 'chart', 'graph', 'response'];
const query = document.getElementById('query').value;
const shared = new URLSearchParams(location.hash.slice(1)).get('query');
const place = document.getElementById('yasgui');
document.getElementById('plain').hidden = true;
document.getElementById('answer').hidden = true;
document.getElementById('editor').hidden = false;
const yasgui = new Yasgui(place, {
    autofocus: false,
    persistenceId: 'concert_1',
    populateFromUrl: false,
    copyEndpointOnNewTab: false,
    requestConfig: { endpoint },
    endpointCatalogueOptions: { getData: () => [{ endpoint }] },
    yasqe: {
        value: query,
        createShareableLink: (yasqe) => `${root}query#${new URLSearchParams({ query: yasqe.getValue() })}`,
    },
});
Object.values(yasgui._tabs).forEach((tab) => tab.setEndpoint(endpoint));
if (shared || page.dataset.given === 'true') {
    const tab = yasgui.addTab(true, { ...Yasgui.Tab.getDefaults(yasgui), name: 'Question', yasqe: { value: shared ?? query } },
        { avoidDuplicateTabs: true });
    tab.setEndpoint(endpoint);
    tab.query().catch(() => {});
}

// Entities of the published base are pages of this site.
new MutationObserver(() => place.querySelectorAll('.yasr a.iri').forEach((link) => {
    const here = ours(link.getAttribute('href'));
    if (here !== link.getAttribute('href')) {
        link.setAttribute('href', here);
    }
    link.setAttribute('rel', 'noopener noreferrer');
})).observe(place, { childList: true, subtree: true });

// Makes the assets in the folder of the first argument: the SPARQL editor, the world map of the states in the file of
// the second, and the licence notices of both.
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { geoCentroid, geoEqualEarth, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';

const [assets, states] = process.argv.slice(2);
const read = (file) => readFileSync(file, 'utf8');
const write = (name, text) => writeFileSync(join(assets, name), text);
const json = (file) => JSON.parse(read(file));

// -- Editor --

const yasgui = 'node_modules/@zazuko/yasgui/build/';
for (const name of ['yasgui.min.js', 'yasgui.min.css']) {
    write(name, read(yasgui + name).replace(/^.*# sourceMappingURL=.*$/gm, ''));
}
copyFileSync('query.js', join(assets, 'query.js'));

// -- Map: outlines at 1:110 million; states that are too small for these as dots --

const countries = (scale) => {
    const atlas = json(`node_modules/world-atlas/countries-${scale}.json`);
    return feature(atlas, atlas.objects.countries).features;
};
const [width, height] = [1000, 440];
const projection = geoEqualEarth().scale(183).translate([487, 248]);
const path = geoPath(projection).digits(1);
const registered = new Set([...read(states).matchAll(/^state\/(?:"[^"]*"|[^,])*,(?:"[^"]*"|[^,]*),[A-Z]{2},[A-Z]{3},(\d{3}),/gm)]
    .map((line) => line[1]));
const outlines = countries('110m').filter((country) => country.id !== '010');
const drawn = new Set(outlines.map((country) => country.id));
const dots = new Map(countries('50m')
    .filter((country) => registered.has(country.id) && !drawn.has(country.id))
    .map((country) => [country.id, geoCentroid(country)]));
if (!drawn.has('798') && !dots.has('798')) {
    dots.set('798', [179.2, -8.5]); // Tuvalu, which the 1:50 million file lacks
}
const rounded = (number) => Math.round(number * 10) / 10;
const shapes = [
    ...outlines.map((country) => `<path${country.id ? ` id="s${country.id}"` : ''} d="${path(country)}"/>`),
    ...[...dots].map(([id, place]) => {
        const [x, y] = projection(place).map(rounded);
        return `<circle id="s${id}" cx="${x}" cy="${y}" r="2.5"/>`;
    }),
];
write('world.svg', `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><g id="land">
${shapes.join('\n')}
</g></svg>
`);

// -- Notices --

const folders = (folder) => readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .flatMap((entry) => entry.name.startsWith('@') ? folders(join(folder, entry.name)) : [join(folder, entry.name)]);
const notice = (folder) => {
    const { name, version, license } = json(join(folder, 'package.json'));
    const texts = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
    return [`${name} ${version} (${license ?? 'see its text'})`, ...texts.map((file) => read(join(folder, file)).trim())].join('\n\n');
};
const shipped = folders('node_modules').filter((folder) => existsSync(join(folder, 'package.json'))
    && !/@types|d3-|internmap|topojson-client|commander/.test(folder));
write('third-party.txt', `What these pages take from others

yasgui.min.js and yasgui.min.css are YASGUI with the packages that it is made of. world.svg is drawn from world-atlas,
a form of Natural Earth (public domain, naturalearthdata.com).

${shipped.map(notice).join(`\n\n${'-'.repeat(72)}\n\n`)}
`);

package org.w3id.concert.serve;

import java.util.List;
import org.w3id.concert.serve.data.CountedGraphs;
import org.w3id.concert.serve.data.DatasetPage;
import org.w3id.concert.serve.data.DumpPage;
import org.w3id.concert.serve.data.ExplainPage;
import org.w3id.concert.serve.data.MeasurePage;
import org.w3id.concert.serve.data.OntologyPage;
import org.w3id.concert.serve.data.OpenApiPage;
import org.w3id.concert.serve.data.QuestionsAsData;
import org.w3id.concert.serve.data.WhatIfPage;
import org.w3id.concert.serve.figure.MapPage;
import org.w3id.concert.serve.figure.TimelinesPage;
import org.w3id.concert.serve.http.Asset;
import org.w3id.concert.serve.http.Once;
import org.w3id.concert.serve.http.PackageAssets;
import org.w3id.concert.serve.http.Page;
import org.w3id.concert.serve.ledger.ArgumentsPage;
import org.w3id.concert.serve.ledger.ChapterVIIIPage;
import org.w3id.concert.serve.ledger.ClaimsPage;
import org.w3id.concert.serve.ledger.ContradictionsPage;
import org.w3id.concert.serve.ledger.ProposalsPage;
import org.w3id.concert.serve.ledger.RecognitionPage;
import org.w3id.concert.serve.ledger.UnknownPage;
import org.w3id.concert.serve.list.ListPage;
import org.w3id.concert.serve.manual.AboutPage;
import org.w3id.concert.serve.manual.ChangesPage;
import org.w3id.concert.serve.manual.CodebookPage;
import org.w3id.concert.serve.manual.ErrorReportPage;
import org.w3id.concert.serve.manual.RulesPage;
import org.w3id.concert.serve.manual.SiteMapPage;
import org.w3id.concert.serve.manual.TermPage;
import org.w3id.concert.serve.page.Census;
import org.w3id.concert.serve.page.CitationPage;
import org.w3id.concert.serve.page.EntityPage;
import org.w3id.concert.serve.page.FirstPage;
import org.w3id.concert.serve.page.QueryPage;
import org.w3id.concert.serve.page.QuestionList;
import org.w3id.concert.serve.page.QuestionPage;
import org.w3id.concert.serve.page.ReportPage;
import org.w3id.concert.serve.page.SearchPage;
import org.w3id.concert.serve.page.SectionQuery;
import org.w3id.concert.serve.page.compare.ComparePage;
import org.w3id.concert.serve.page.duplication.ExplorerPage;
import org.w3id.concert.serve.page.whatif.ScenarioPage;
import org.w3id.concert.serve.page.why.ConclusionPage;
import org.w3id.concert.serve.page.why.Reliance;
import org.w3id.concert.serve.page.why.WhyPage;
import org.w3id.concert.serve.site.Site;

/** Which pages a site has, in the order in which they are asked whether an address is theirs. */
final class SitePages {
    private SitePages() {}

    static List<Page> of(Site site, DatasetPage description) {
        Once<Census> census = new Once<>(() -> site.read(() -> Census.of(site.dataset(), site.base())));
        CountedGraphs counted = new CountedGraphs(site);
        Once<Reliance> reliance = WhyPage.reliance(site);
        return List.of(
                new FirstPage(site, census),
                new QuestionList(site),
                new QuestionPage(site),
                new QueryPage(site),
                new SearchPage(site),
                new QuestionsAsData(site),
                new OpenApiPage(site),
                new MeasurePage(site, counted),
                new ExplorerPage(site),
                new WhyPage(site, reliance),
                new ConclusionPage(site, reliance),
                new ComparePage(site),
                new ScenarioPage(site),
                new ExplainPage(site, counted),
                new WhatIfPage(site),
                new ReportPage(site),
                new EntityPage(site),
                new MapPage(site),
                new TimelinesPage(site),
                new SectionQuery(site),
                new ListPage(site),
                new CitationPage(site),
                new SiteMapPage(site),
                new ErrorReportPage(site),
                new ChangesPage(site, List.of()),
                new AboutPage(site, census),
                new RulesPage(site),
                new CodebookPage(site),
                new TermPage(site),
                new RecognitionPage(site),
                new UnknownPage(site),
                new ProposalsPage(site),
                new ArgumentsPage(site),
                new ClaimsPage(site),
                new ContradictionsPage(site),
                new ChapterVIIIPage(site),
                new OntologyPage(site),
                new DumpPage(site),
                description,
                new PackageAssets(),
                new Asset("query.css", "text/css; charset=utf-8"),
                new Asset("style.css", "text/css; charset=utf-8"),
                new Asset("icon.svg", "image/svg+xml; charset=utf-8"));
    }
}

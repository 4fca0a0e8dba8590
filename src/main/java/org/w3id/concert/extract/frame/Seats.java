package org.w3id.concert.extract.frame;

import java.util.Optional;
import java.util.regex.Pattern;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.extract.link.Mention.Via;
import org.w3id.concert.extract.rule.ClaimTemplate;
import org.w3id.concert.extract.rule.Macros;

/** Whose seat it is where the text gives that of a secretariat: that of its organization. Immutable. */
final class Seats {
    private final Pattern ofTheWhole;

    Seats(Macros macros) {
        this.ofTheWhole = macros.compile("<seat-of-the-whole>");
    }

    /** The role, or the organization for one of its organs; an organ without one has its seat for itself. */
    Role holder(Role role, ClaimTemplate template, Context context) {
        return role.mention()
                .filter(mention -> template.property().equals(Context.SEAT) && isOfTheWhole(mention))
                .flatMap(organ -> organ.owner()
                        .map(whole -> new Mention(
                                organ.start(), organ.end(), whole, Via.CONTEXT, Optional.of(organ), Optional.empty()))
                        .or(() -> context.body()
                                .filter(body -> !isOfTheWhole(body))
                                .map(Mention::fromContext)))
                .map(Role::of)
                .orElse(role);
    }

    private boolean isOfTheWhole(Mention mention) {
        return mention.type() == EntityType.ORGAN
                && ofTheWhole.matcher(mention.entity().fullName()).find();
    }
}

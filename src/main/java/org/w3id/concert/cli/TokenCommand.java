package org.w3id.concert.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.w3id.concert.serve.door.Person;
import org.w3id.concert.serve.door.Role;
import org.w3id.concert.serve.door.Tokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code concert token}: who may come in by the door for administration. */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = {
            "Give somebody a token for the door of concert serve --admin-port, take it away, or list who has one.",
            "A token is shown once, and kept as a salted hash."
        },
        footer = {
            "",
            "Examples:",
            "  concert token add anna --role curator --store store",
            "  concert token remove anna --store store",
            "  concert token list --store store"
        })
final class TokenCommand implements Callable<Integer> {
    private enum Deed {
        ADD,
        REMOVE,
        LIST
    }

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DEED", description = "add, remove or list.")
    private Deed deed;

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "Of whom.")
    private String name;

    @Option(
            names = "--role",
            defaultValue = "reader",
            paramLabel = "ROLE",
            description = "reader, reviewer or curator; default: ${DEFAULT-VALUE}.")
    private Role role;

    @Mixin
    private StoreOption store;

    /** Where the tokens of a store lie. */
    static Tokens of(Path store) {
        return new Tokens(store.resolve("tokens"));
    }

    @Override
    public Integer call() {
        Tokens tokens = of(store.folder());
        if (deed == Deed.LIST) {
            tokens.people()
                    .forEach(
                            person -> print(person.name() + "  " + person.role().label()));
        } else if (name == null) {
            throw new ParameterException(spec.commandLine(), "Whose token? Give a NAME.");
        } else if (deed == Deed.ADD) {
            print(tokens.add(new Person(name, role)));
        } else {
            tokens.remove(name);
        }
        return 0;
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
    }
}
